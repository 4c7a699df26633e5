import { equal, match, ok } from "node:assert/strict";
import { Program } from "./program.ts";

Deno.test("doctor --fix makes a home that doctor finds nothing wrong with", async () => {
  await using program = await Program.create();
  await program.writeConfig({ agent: { provider: "offline" } });
  const before = await program.run(["doctor"]);
  equal(before.code, 0, before.stderr);
  match(before.stdout, /^warn {2}workspace +.*doctor --fix$/m);
  equal((await program.run(["doctor", "--fix"])).code, 0);
  const { stdout, code } = await program.run(["doctor", "--format", "json"]);
  equal(code, 0);
  const { ok: well, checks } = JSON.parse(stdout);
  ok(well);
  const kinds: Record<string, string> = Object.fromEntries(
    checks.map(({ name, kind }: Record<string, string>) => [name, kind]),
  );
  for (
    const name of [
      "config",
      "home",
      "workspace",
      "permissions",
      "sandbox",
      "disk",
    ]
  ) {
    equal(kinds[name], "ok", name);
  }
  ok("jail" in kinds);
});

Deno.test("doctor fails with one document, or one line a check, and the code 1", async () => {
  await using program = await Program.create();
  await program.writeConfig("{");
  const text = await program.run(["doctor"]);
  equal(text.code, 1);
  match(text.stdout, /^fail {2}config +Cannot read the configuration /);
  match(text.stdout, /^ok {4}sandbox /m);
  match(text.stderr, /^1 of \d{2} checks fail\n$/);
  const json = await program.run(["doctor", "--format", "json"]);
  equal(json.code, 1);
  const { ok: well, checks } = JSON.parse(json.stdout);
  equal(well, false);
  equal(checks.length, text.stdout.trimEnd().split("\n").length);
});
