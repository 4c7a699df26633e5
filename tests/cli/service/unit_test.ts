import { deepEqual, equal, ok, rejects, throws } from "node:assert/strict";
import fc from "fast-check";
import project from "../../../deno.json" with { type: "json" };
import { createUnit } from "../../../src/cli/service/create_unit.ts";
import { denoFlags } from "../../../src/cli/service/deno_flags.ts";
import { gatewayCommandLine } from "../../../src/cli/service/gateway_command_line.ts";
import { requireSystemd } from "../../../src/cli/service/require_systemd.ts";
import { originOf, seal } from "../../../src/cli/service/seal.ts";
import {
  commandWord,
  environmentWord,
  programWord,
} from "../../../src/cli/service/systemd_words.ts";
import { unitFolder } from "../../../src/cli/service/unit_path.ts";
import { findHome } from "../../../src/config/home.ts";

const compiled = { executable: "/opt/miniclaw", isCompiled: true, main: "" };

function unitFor(
  variables: Record<string, string>,
  started = compiled,
  config?: string,
): Promise<string> {
  const env = (name: string): string | undefined => variables[name];
  return createUnit({ env, home: findHome(env, config), started });
}

Deno.test("the unit's flags are those of the tasks in deno.json", () => {
  const words = project.tasks.install.command.split(" ");
  const permissions = words.filter((word) => /^--(allow|deny)-/.test(word));
  const own = project.tasks.miniclaw.command.split(" ")
    .filter((word) => /^--(?!permission-set)/.test(word));
  const unstable = project.unstable.map((name) => `--unstable-${name}`);
  deepEqual(denoFlags(), [...own, ...permissions, ...unstable]);
  ok(denoFlags().includes("--no-prompt"));
});

Deno.test("the gateway is started as this program was", () => {
  deepEqual(gatewayCommandLine(compiled), ["/opt/miniclaw", "gateway"]);
  const from = (main: string): string =>
    gatewayCommandLine({ executable: "/bin/deno", isCompiled: false, main })
      .at(-2) ?? "";
  equal(from("file:///home/a%20b/100%25/main.ts"), "/home/a b/100%/main.ts");
  equal(from("file:///C:/miniclaw/main.ts"), "C:/miniclaw/main.ts");
  const jsr = "https://jsr.io/@miniclaw/cli/0.1.0/main.ts";
  equal(from(jsr), "jsr:@miniclaw/cli@0.1.0");
  equal(from("jsr:@miniclaw/cli"), "jsr:@miniclaw/cli");
});

Deno.test("the unit carries over where things lie, and nothing else", async () => {
  const lines = async (...args: Parameters<typeof unitFor>) =>
    (await unitFor(...args)).match(/^Environment=.*$/gm) ?? [];
  deepEqual(await lines({ HOME: "/home/a" }), []);
  const all = {
    HOME: "/home/a",
    MINICLAW_HOME: "/srv/claw/",
    MINICLAW_CONFIG_PATH: "/etc/claw.json",
    MINICLAW_API_KEY: "sk-0123456789",
    DENO_DIR: "/var/deno",
  };
  deepEqual(await lines(all), [
    "Environment=MINICLAW_HOME=/srv/claw",
    "Environment=MINICLAW_CONFIG_PATH=/etc/claw.json",
  ]);
  const source = { ...compiled, isCompiled: false, main: "file:///m.ts" };
  deepEqual((await lines(all, source, "/etc/named.json")).slice(1), [
    "Environment=MINICLAW_CONFIG_PATH=/etc/named.json",
    "Environment=DENO_DIR=/var/deno",
  ]);
});

Deno.test("words are quoted as systemd reads them", () => {
  equal(commandWord("/home/a/main.ts"), "/home/a/main.ts");
  equal(commandWord("/a b/$HOME/100%"), '"/a b/$$HOME/100%%"');
  equal(programWord("/a b/$x"), '"/a b/$x"');
  equal(environmentWord("A", 'x\\"\ny'), '"A=x\\\\\\"\\u000ay"');
  equal(environmentWord("A", "50%"), "A=50%%");
});

Deno.test("a program that systemd can't name is refused before anything is written", async () => {
  for (const executable of ["/a'b/c", '/a"b/c', "/a\\b", "/a\nb"]) {
    const started = { ...compiled, executable };
    await rejects(unitFor({ HOME: "/h" }, started), /without quotes/);
  }
});

Deno.test("no value breaks out of its line", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (value) => {
    const word = environmentWord("A", value);
    ok(!/[\n\r]/.test(word));
    // Quoted whole, or without anything that systemd would take for more.
    ok(/^"(?:[^"\\]|\\.)*"$/s.test(word) || !/[\s"'\\]/.test(word));
  }));
});

Deno.test("a seal tells an untouched unit from an edited and a foreign one", async () => {
  const text = "[Service]\nExecStart=/bin/true\n";
  const sealed = await seal(text);
  equal(await originOf(sealed), "sealed");
  equal(await originOf(`${sealed}\n`), "edited");
  equal(await originOf(sealed.replace("true", "false")), "edited");
  equal(await originOf(text), "foreign");
  equal(await originOf(""), "foreign");
});

Deno.test("the folder of units is an absolute XDG_CONFIG_HOME's, else the home's", () => {
  const folder = (variables: Record<string, string>) =>
    unitFolder((name) => variables[name]);
  equal(folder({ HOME: "/h", XDG_CONFIG_HOME: "/c" }), "/c/systemd/user");
  equal(
    folder({ HOME: "/h", XDG_CONFIG_HOME: "c" }),
    "/h/.config/systemd/user",
  );
  throws(() => folder({}), /HOME is not set/);
});

Deno.test("without systemd it is said what to use instead, with the command", () => {
  requireSystemd("linux", []);
  const refusal = (os: string) => (error: { message: string; hint: string }) =>
    error.message.includes(os) &&
    error.hint.endsWith(': "/Applications/my claw" gateway');
  const command = ["/Applications/my claw", "gateway"];
  throws(() => requireSystemd("darwin", command), refusal("darwin"));
  throws(() => requireSystemd("windows", command), refusal("windows"));
  throws(() => requireSystemd("freebsd", command), refusal("freebsd"));
});
