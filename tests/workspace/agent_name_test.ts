import { equal } from "node:assert/strict";
import fc from "fast-check";
import {
  agentName,
  isAgentName,
  withAgentName,
} from "../../src/workspace/agent_name.ts";
import { workspaceFiles } from "../../src/workspace/workspace_files.ts";

const said: [string, string | undefined][] = [
  ["Your name is Claw. You live here", "Claw"],
  ["# Hi\n\nyour name is\nDoctor Who Junior, and so on", "Doctor Who Junior"],
  ["Your name is Claw and you are kind", "Claw"],
  ["Your name is **dr. of the sea**!", "dr. of the sea"],
  ["Tu t’appelles Zoé.", "Zoé"],
  ["Dein Name ist Jürgen-Ole", "Jürgen-Ole"],
  ["Te llamas Ñandú.", "Ñandú"],
  ["- **Name**: Eve", "Eve"],
  ["Name: Bob\nYour name is Ada", "Ada"],
  ["username: root", undefined],
  ["", undefined],
];

for (const [soul, name] of said) {
  Deno.test(`${JSON.stringify(soul)} names ${name}`, () => {
    equal(agentName(soul), name);
  });
}

Deno.test("the template names the agent where another name can be put", () => {
  const soul = workspaceFiles.find(({ name }) => name === "SOUL.md")!.template;
  equal(agentName(soul), "Claw");
  equal(withAgentName(soul, "Ada"), soul.replace("Claw", "Ada"));
});

Deno.test("a text without a name gets a sentence that says it", () => {
  equal(withAgentName("Be kind.", "Ada"), "Your name is Ada.\n\nBe kind.");
  equal(
    withAgentName("# You\n\nBe kind.", "Ada"),
    "# You\n\nYour name is Ada.\n\nBe kind.",
  );
});

Deno.test("whatever an agent can be called, its text says so afterwards", () => {
  const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .filter(isAgentName);
  const soul = fc.oneof(
    fc.string(),
    fc.constantFrom(...said.map(([text]) => text)),
  );
  fc.assert(fc.property(name, soul, (name, soul) => {
    equal(agentName(withAgentName(soul, name)), name);
  }));
});
