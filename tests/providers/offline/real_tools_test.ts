import { ok } from "node:assert/strict";
import { intents } from "../../../src/providers/offline/intents.ts";
import { understand } from "../../../src/providers/offline/understand.ts";
import { tools } from "../../../src/tools/tools.ts";
import { NOW } from "./ask_offline.ts";

for (const { examples } of intents) {
  for (const example of Object.values(examples).flat()) {
    Deno.test(`the real tools take what "${example}" hands them`, async () => {
      for (
        const { step } of understand(example, { now: NOW, timezone: "UTC" })
      ) {
        if (step.kind === "say") continue;
        const tool = tools.find(({ name }) => name === step.tool);
        ok(tool, `a tool named ${step.tool}`);
        const checked = await tool.parameters["~standard"]
          .validate(step.arguments);
        ok(!checked.issues, JSON.stringify(checked.issues));
      }
    });
  }
}
