import { equal } from "node:assert/strict";
import { SECRET_VARIABLES } from "../../src/config/secret_variables.ts";
import { testContext } from "../fakes/command_context.ts";

Deno.test("every secret of the environment is masked, also one that isn't used", async () => {
  const env = Object.fromEntries(
    SECRET_VARIABLES.map((name) => [name, `secret of ${name}`]),
  );
  await using test = await testContext({ env });
  await test.context.loadConfig();
  for (const secret of Object.values(env)) {
    equal(test.context.redactor.redact(`a ${secret} b`), "a *** b");
  }
});
