import { equal } from "node:assert/strict";
import { testContext } from "../fakes/command_context.ts";

Deno.test("every secret of the environment is masked, also one that isn't used", async () => {
  const names = [
    "MINICLAW_API_KEY",
    "OPENROUTER_API_KEY",
    "OPENAI_API_KEY",
    "TELEGRAM_BOT_TOKEN",
  ];
  const env = Object.fromEntries(
    names.map((name) => [name, `secret of ${name}`]),
  );
  await using test = await testContext({ env });
  await test.context.loadConfig();
  for (const secret of Object.values(env)) {
    equal(test.context.redactor.redact(`a ${secret} b`), "a *** b");
  }
});
