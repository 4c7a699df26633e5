import { deepEqual, equal, match, ok } from "node:assert/strict";
import { englishLeft } from "../i18n/english_left.ts";
import { Program } from "./program.ts";
import { RunningGateway } from "./running_gateway.ts";

/** The line of one check. */
async function lineOf(
  program: Program,
  name: string,
  ...args: string[]
): Promise<string> {
  const { stdout } = await program.run(["doctor", ...args]);
  const isIts = new RegExp(`^(ok|warn|fail) +${name} `);
  return stdout.split("\n").find((line) => isIts.test(line)) ?? stdout;
}

Deno.test("doctor without a home says what to do, and makes nothing", async () => {
  await using program = await Program.create();
  const { stdout, code } = await program.run(["doctor"]);
  equal(code, 0, stdout);
  match(stdout, /^ok {4}version +miniclaw \S+ from its sources, /m);
  match(stdout, /^warn {2}home +there is no .*miniclaw onboard$/m);
  match(stdout, /^warn {2}model +.*miniclaw onboard$/m);
  deepEqual(await Array.fromAsync(Deno.readDir(program.home)), []);
});

Deno.test("doctor speaks the reader's language, and JSON stays English", async () => {
  await using program = await Program.create();
  await program.writeConfig("{");
  const env = { LANG: "de_DE.UTF-8" };
  const text = await program.run(["doctor"], { env });
  equal(text.code, 1);
  match(text.stdout, /^warn {2}model +nicht geprüft: Die Konfiguration /m);
  match(text.stdout, /^ok {4}lock +es läuft kein Gateway$/m);
  match(text.stdout, /^ok {4}version +miniclaw \S+ aus den Quellen, /m);
  match(text.stderr, /^1 von \d+ Prüfungen ist fehlgeschlagen\n$/);
  const json = await program.run(["doctor", "--format", "json"], { env });
  equal(json.code, 1);
  const { checks } = JSON.parse(json.stdout);
  const lock = checks.find(({ name }: { name: string }) => name === "lock");
  deepEqual(lock, { name: "lock", kind: "ok", message: "no gateway runs" });
});

for (const LANG of ["fr_FR.UTF-8", "de_DE.UTF-8", "es_ES.UTF-8"]) {
  Deno.test(`doctor leaves nothing in English for ${LANG}`, async () => {
    await using program = await Program.create();
    const lines = async (...args: string[]): Promise<string> => {
      const { stdout } = await program.run(["doctor", ...args], {
        env: { LANG },
      });
      deepEqual(englishLeft(stdout, ["doctor", "doctorMachine"]), []);
      return stdout;
    };
    match(await lines(), /^warn {2}config .*miniclaw onboard$/m);
    await lines("--fix");
    await program.writeConfig({ agent: { provider: "openrouter" } });
    await Deno.writeTextFile(program.path("state/jobs.json"), "{");
    await Deno.writeTextFile(program.path("state/gateway.json"), "{");
    match(await lines(), /^fail {2}jobs .*jobs\.json.*doctor --fix/m);
    match(await lines("--fix"), /^ok {4}jobs .*jobs\.json\.corrupted$/m);
  });
}

Deno.test("doctor finds a gateway that runs, and what one that was killed left", async () => {
  await using program = await Program.create();
  await program.writeConfig({ agent: { provider: "offline" } });
  await using gateway = await RunningGateway.start(program);
  const { pid } = gateway.child;
  equal(
    await lineOf(program, "lock"),
    `ok    lock         a gateway runs at ${gateway.url}, process ${pid}`,
  );
  match(await lineOf(program, "memory"), /; the gateway takes \d+/);
  equal(await gateway.end("SIGKILL") === 0, false);
  match(await lineOf(program, "lock"), /^warn .*gateway\.json.*doctor --fix$/);
  match(
    await lineOf(program, "lock", "--fix"),
    /^ok .*taken away: gateway\.json/,
  );
  match(await lineOf(program, "lock"), /^ok +lock +no gateway runs$/);
});

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
  match(text.stdout, /^fail {2}config +Cannot read the configuration /m);
  match(text.stdout, /^ok {4}sandbox /m);
  match(text.stderr, /^1 of \d{2} checks fail\n$/);
  const json = await program.run(["doctor", "--format", "json"]);
  equal(json.code, 1);
  const { ok: well, checks } = JSON.parse(json.stdout);
  equal(well, false);
  equal(checks.length, text.stdout.trimEnd().split("\n").length);
});

Deno.test("doctor tells permissions that are too narrow or too wide", async () => {
  await using program = await Program.create();
  const main = new URL("../../main.ts", import.meta.url).pathname;
  const permissions = async (...flags: string[]): Promise<string> => {
    const words = ["--quiet", "--no-prompt", ...flags, main, "doctor"];
    await using child = program.startWith(words);
    const { stdout } = await child.output();
    const lines = new TextDecoder().decode(stdout).split("\n");
    return lines.find((line) => / permissions /.test(line)) ?? lines.join("\n");
  };
  match(
    await permissions("--allow-read", "--allow-env"),
    /^fail .*: --allow-write, --allow-run, --allow-net\. .*deno task miniclaw$/,
  );
  match(await permissions("--allow-all"), /^warn .*deno run -A\. Narrow it /);
});
