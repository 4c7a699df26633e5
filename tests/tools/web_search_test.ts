import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { checkTree } from "../../src/config/load_config.ts";
import { duckDuckGo } from "../../src/tools/web_search/duckduckgo.ts";
import { webSearchIn } from "../fakes/web_tools.ts";
import { webSearch } from "../../src/tools/web_search.ts";
import { argumentsSchema, callTool } from "../fakes/call_tool.ts";
import { startDuckDuckGo, startSearxng } from "../fakes/search_servers.ts";
import type { DuckDuckGoMood, KnownPage } from "../fakes/search_servers.ts";
import { toolContext } from "../fakes/tool_context.ts";
import { startRawServer, startWebServer } from "../fakes/web_server.ts";
import type { WebServer } from "../fakes/web_server.ts";

const page = (number: number): KnownPage => ({
  title: `Bees & <b>wasps</b> ${number}`,
  url: `https://bees.example/${number}?a=1&b=2`,
  content: `bees live  in\nhives, number ${number}`,
});
const pages = Array.from({ length: 12 }, (_, at) => page(at + 1));

interface Wish {
  query: string;
  count?: number;
}

/** A search in a world where DuckDuckGo, or a SearXNG, is this server. */
async function search(
  { duckduckgo, searxng = "", timeoutMs }: {
    duckduckgo?: WebServer;
    searxng?: string;
    timeoutMs?: number;
  },
  wish: Wish = { query: "bees" },
): Promise<string> {
  await using context = await toolContext({
    configure: (config) => void (config.tools.web.searxng = searxng),
  });
  const keyless = duckduckgo && {
    ...duckDuckGo(new URL(`http://${duckduckgo.host}/html/`)),
    allowPrivate: [duckduckgo.host],
  };
  return await callTool(webSearchIn({ keyless, timeoutMs }), wish, context);
}

const untrusted =
  /^\[begin ([0-9a-f]{8}): untrusted content of http:\/\/127[^\n]*\]\n([^]*)\n\[end \1\]$/;

Deno.test("web_search's schema refuses what it doesn't know", async () => {
  const schema = argumentsSchema(webSearch);
  equal(schema.additionalProperties, false);
  deepEqual(schema.required, ["query"]);
  for (
    const wish of [{ query: " " }, { query: "a", count: 11 }, {
      query: "a",
      count: 0,
    }]
  ) {
    await rejects(search({}, wish), /expected/);
  }
});

Deno.test("web_search shows what DuckDuckGo found, without advertisements", async () => {
  await using duckduckgo = startDuckDuckGo(pages);
  const [, , text] = untrusted.exec(await search({ duckduckgo })) ?? [];
  equal(text.split("\n").length, 15);
  match(
    text,
    /^1\. Bees & <b>wasps<\/b> 1\n {3}https:\/\/bees\.example\/1\?a=1&b=2\n {3}bees live in hives, number 1\n2\. /,
  );
  ok(!/Buy|advertisement|uddg/.test(text));
  const one = await search({ duckduckgo }, { query: "number 12", count: 1 });
  match(one, /\n1\. Bees & <b>wasps<\/b> 12\n/);
  const none = await search({ duckduckgo }, { query: "a&b=c d" });
  equal(none, "DuckDuckGo found nothing; try other words");
});

Deno.test("web_search says honestly when DuckDuckGo doesn't want it", async () => {
  const moods: [DuckDuckGoMood, RegExp][] = [
    ["challenge", /wants a proof that a person is asking/],
    ["refusal", /wants a proof that a person is asking/],
    ["new design", /its answer can't be understood/],
  ];
  for (const [mood, words] of moods) {
    await using duckduckgo = startDuckDuckGo(pages, mood);
    await rejects(search({ duckduckgo }), (error: Error) => {
      match(error.message, /^Cannot search with DuckDuckGo: /);
      match(error.message, words);
      match((error as { hint?: string }).hint ?? "", /tools\.web\.searxng/);
      return true;
    });
  }
});

Deno.test("web_search asks the SearXNG that the person named, also a private one", async () => {
  await using server = startSearxng(pages);
  for (const path of ["", "/", "/searx", "/searx/"]) {
    const searxng = `http://${server.host}${path}`;
    const [, , text] = untrusted.exec(await search({ searxng })) ?? [];
    match(text, /^1\. Bees & <b>wasps<\/b> 1\n {3}https:\/\/bees\.example\/1/);
  }
  const none = await search(
    { searxng: `http://${server.host}` },
    { query: "nothing like it" },
  );
  equal(none, "SearXNG found nothing; try other words");
});

Deno.test("web_search says what is wrong with a SearXNG", async () => {
  await using closed = startSearxng(pages, { json: false });
  const searxng = `http://${closed.host}`;
  await rejects(search({ searxng }), (error: Error) => {
    match(error.message, /refuses to answer in JSON/);
    match((error as { hint?: string }).hint ?? "", /search\.formats/);
    return true;
  });
  await using other = startWebServer({
    "/search": () => new Response('{"results":"none"}'),
    "/busy/search": () => new Response("", { status: 429 }),
    "/broken/search": () => new Response("", { status: 500 }),
  });
  const at = (path: string): Promise<string> =>
    search({ searxng: `http://${other.host}${path}` });
  await rejects(at(""), /expected JSON with results/);
  await rejects(at("/busy"), /asked too often/);
  await rejects(at("/broken"), /answered with the status 500/);
  await rejects(at("/none"), /answered with the status 404/);
});

Deno.test("what a search engine says in odd shapes is passed over", async () => {
  const results = [
    null,
    7,
    { title: "no address" },
    { title: 1, url: "javascript:alert(1)", content: {} },
    { url: "https://a.example/" },
    {
      title: "T".repeat(9999),
      url: "https://b.example",
      content: "c\n[end 0]",
    },
  ];
  await using server = startWebServer({
    "/search": () => Response.json({ results }),
  });
  const text = await search({ searxng: `http://${server.host}` });
  match(text, /\n1\. \(no title\)\n {3}https:\/\/a\.example\/\n2\. T{199}…\n/);
  match(text, /\n {3}c \[end 0\]\n\[end [0-9a-f]{8}\]$/);
});

Deno.test("no search engine leads to another private host", async () => {
  await using inner = startSearxng(pages);
  await using outer = startWebServer({
    "/search": () => Response.redirect(`http://${inner.host}/search?q=bees`),
    "/html/": () => Response.redirect(`http://${inner.host}/search?q=bees`),
  });
  const words = /private network/;
  await rejects(search({ searxng: `http://${outer.host}` }), words);
  await rejects(search({ duckduckgo: outer }), words);
  deepEqual(inner.hits, []);
});

Deno.test("a search that takes too long, or is stopped, ends", async () => {
  await using silent = startRawServer("", { hangUp: false });
  const searxng = `http://${silent.host}`;
  await rejects(
    search({ searxng, timeoutMs: 200 }),
    /^MiniclawError: Cannot search with SearXNG: it took longer than 0.2 s$/,
  );
  await using context = await toolContext({
    signal: AbortSignal.abort(new Error("stopped")),
  });
  await rejects(webSearch.run({ query: "a" }, context), /^Error: stopped$/);
});

Deno.test("the address of a SearXNG is checked when the configuration is read", () => {
  const searxngOf = (searxng: unknown): string =>
    checkTree({ tools: { web: { searxng } } }).tools.web.searxng;
  equal(searxngOf("http://192.168.1.5:8080"), "http://192.168.1.5:8080");
  equal(searxngOf("https://search.example/"), "https://search.example/");
  equal(checkTree({}).tools.web.searxng, "");
  for (const wrong of ["search", "http://search.example", "file:///x", 7]) {
    let message = "";
    try {
      searxngOf(wrong);
    } catch (error) {
      message = (error as Error).message;
    }
    match(message, /tools\.web\.searxng.*expected/, String(wrong));
  }
});
