import { deepEqual, equal, match } from "node:assert/strict";
import { ApiStage } from "./api_stage.ts";

const tea =
  "---\nname: tea\ndescription: Makes tea\n---\n\nBoil <b>water</b>.\n";

const FILES = {
  "workspace/skills/tea/SKILL.md": tea,
  "workspace/skills/tea/notes/kinds.md": "green\n",
  "workspace/skills/bad/SKILL.md": "nothing\n",
  "workspace/skills/.old/SKILL.md": tea.replaceAll("tea", "old"),
  "state/skills.json": JSON.stringify({
    version: 1,
    skills: {
      tea: { source: "https://example.org/tea", added_at: "", files: {} },
    },
  }),
};

Deno.test("skills of all states are listed and read", async (t) => {
  await using stage = await ApiStage.start({}, FILES);

  await t.step("in the list", async () => {
    const { body } = await stage.ask("GET", "/api/skills");
    const found = (name: string) =>
      body.items.find((one: { name: string }) => one.name === name);
    deepEqual(found("tea"), {
      ...{ name: "tea", description: "Makes tea", state: "own", missing: [] },
      source: "https://example.org/tea",
    });
    deepEqual([found("old").state, found("bad").state], ["off", "broken"]);
    match(found("bad").reason, /./);
    const builtIn = body.items.filter(({ state }: { state: string }) =>
      state === "built-in"
    );
    equal(builtIn.length > 0, true);
    const { body: one } = await stage.ask(
      "GET",
      `/api/skills/${builtIn[0].name}`,
    );
    match(one.text, /\S/);
  });

  await t.step("one with its files", async () => {
    const { body } = await stage.ask("GET", "/api/skills/tea");
    deepEqual(body, {
      ...{ name: "tea", description: "Makes tea", state: "own" },
      ...{ text: "Boil <b>water</b>.", files: ["notes/kinds.md"] },
    });
  });

  await t.step("one that can't be read says why", async () => {
    const { body } = await stage.ask("GET", "/api/skills/bad");
    deepEqual([body.state, body.text], ["broken", ""]);
    const french = await stage.ask("GET", "/api/skills/bad", {
      headers: { "accept-language": "fr" },
    });
    equal(french.body.reason === body.reason, false);
  });

  for (const name of ["none", "..%2Fskills%2Ftea", "tea%2Fnotes", ".old"]) {
    await t.step(`there is no ${name}`, async () => {
      const { status } = await stage.ask("GET", `/api/skills/${name}`);
      equal(status, 404);
    });
  }
});
