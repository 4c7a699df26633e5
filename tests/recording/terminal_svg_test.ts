import { equal, match, ok } from "node:assert/strict";
import { terminalSvg } from "../../scripts/recording/terminal_svg.ts";

const root = new URL("../../", import.meta.url);

Deno.test("a terminal is drawn line by line, and what was typed is set off", () => {
  const svg = terminalSvg(["you> a < b", "", 'It is "so" & true'], {
    ...{ columns: 20, title: "a & b", prompt: "you> " },
  });
  match(svg, /^<svg [^>]* viewBox="0 0 208 116"/);
  match(svg, /<title>a &#38; b<\/title>/);
  match(svg, /<tspan class="typed">a &#60; b<\/tspan>/);
  match(svg, />It is "so" &#38; true<\/text>/);
  equal(svg.match(/xml:space/g)?.length, 2);
});

Deno.test("the README's picture is light, and of a real conversation", async () => {
  const svg = await Deno.readTextFile(new URL("assets/conversation.svg", root));
  ok(svg.length < 40_000);
  match(svg, /Noted: the bins go out on Thursdays/);
  const readme = await Deno.readTextFile(new URL("README.md", root));
  match(readme, /!\[[^\]]+\]\(assets\/conversation\.svg\)/);
});
