import { deepEqual, equal, match, ok } from "node:assert/strict";
import project from "../../deno.json" with { type: "json" };
import type { CommandSpec, GroupSpec } from "../../src/cli/command.ts";
import { commandTree } from "../../src/cli/command_tree.ts";
import { ada, setUpTelegram } from "../e2e/telegram_stage.ts";
import { type Form, Program } from "../e2e/program.ts";
import { startReleaseServer } from "../fakes/release_server.ts";
import { build, kinds } from "./built_forms.ts";

/** Every command and group, as the words that call it. */
function commands(
  spec: CommandSpec | GroupSpec = commandTree,
  words: string[] = [],
): string[][] {
  if (spec.kind === "command") return spec.hidden ? [] : [words];
  return [
    words,
    ...spec.commands.flatMap((one) => commands(one, [...words, one.name])),
  ];
}

/** Runs it, expects that it does what was asked, and returns what it prints. */
async function run(program: Program, words: string[]): Promise<string> {
  const { code, stdout, stderr } = await program.run(words);
  equal(code, 0, `${words.join(" ")}\n${stdout}${stderr}`);
  return stdout;
}

/** A first day without a model: what is called, and what comes of it. */
const day: [command: string, result: RegExp][] = [
  ["onboard --yes", /offline/],
  ["memory append long -c pears", /^/],
  ["memory read long", /pears/],
  ["memory rank -q pears", /pears/],
  ["memory recent", /^/],
  ["memory forget -q pears --yes", /Removed 1 entry/],
  ["skills list", /writing-skills/],
  ["skills show scheduling", /cron/],
  ["cron add --every 60 -m Drink", /Added the job/],
  ["cron list", /Drink/],
  ["config show", /offline/],
  ["config set agent.max_iterations 5", /^/],
  ["config get agent.max_iterations", /^5$/m],
  ["agent -m hello", /\w/],
  ["agent -m hello --show-context", /HEARTBEAT|SOUL|memory/i],
  ["sessions list", /cli_default/],
  ["sessions show cli_default", /hello/],
  ["completion bash", /complete/],
  ["help security", /bubblewrap/],
  ["version --format json", /"version"/],
];

/** What the model calls in the conversation, and what it hears of it. */
const calls = [
  {
    name: "filesystem",
    input: { action: "write", path: "a.txt", content: "one" },
    result: /^(?!Error)/,
  },
  {
    name: "filesystem",
    input: { action: "read", path: "/etc/hostname" },
    result: /^Error: /,
  },
  {
    name: "exec",
    input: { command: "cat", args: ["a.txt"] },
    result: /one/,
  },
  {
    name: "web",
    input: { url: "http://127.0.0.1:9/" },
    result: /^Error: .*private/,
  },
];

const steps: Record<string, (form: Form) => Promise<void>> = {
  async "has the help of every command"(form) {
    await using program = await Program.create(form);
    const all = commands();
    ok(all.length > 30);
    for (const words of all) {
      match(await run(program, [...words, "--help"]), /Usage:/);
    }
  },
  async "tells its version without a home"(form) {
    await using program = await Program.create(form);
    equal(await run(program, ["version"]), `miniclaw ${project.version}\n`);
    deepEqual(await Array.fromAsync(Deno.readDir(program.home)), []);
  },
  async "sets itself up, and does all that needs no model"(form) {
    await using program = await Program.create(form);
    for (const [command, result] of day) {
      match(await run(program, command.split(" ")), result);
    }
    const { code, stderr } = await program.run(["status"]);
    deepEqual([code, /gateway/.test(stderr)], [1, true], stderr);
  },
  async "finds nothing wrong with its permissions and its sandbox"(form) {
    await using program = await Program.create(form);
    await program.run(["onboard", "--yes"]);
    const { checks } = JSON.parse(
      await run(program, ["doctor", "--format", "json"]),
    );
    const wrong = checks.filter(({ name, kind }: Record<string, string>) =>
      ["permissions", "sandbox", "workspace"].includes(name) && kind !== "ok"
    );
    deepEqual(wrong, []);
    equal(checks.length > 8, true);
  },
  async "replaces itself by a newer version, and comes back"(form) {
    await using program = await Program.create(form);
    if (form.args.length > 0) {
      const { code, stderr } = await program.run(["upgrade"]);
      deepEqual([code, /from its sources/.test(stderr)], [1, true], stderr);
      return;
    }
    const path = `${program.home}/miniclaw`;
    await Deno.copyFile(form.command, path);
    await using installed = await Program.create({ command: path, args: [] });
    await using old = await Program.create({
      ...{ command: `${path}.previous`, args: [] },
    });
    await using release = await startReleaseServer({
      ...{ version: "99.0.0", target: Deno.build.target },
      index: (release) => ({
        ...release,
        assets: ["v8", "quickjs"].flatMap((engine) =>
          release.assets.map((asset) => ({ ...asset, engine }))
        ),
      }),
    });
    await installed.writeConfig({ upgrade: { index_url: release.url } });
    await run(installed, ["upgrade"]);
    equal(await run(installed, ["version"]), "miniclaw 99.0.0\n");
    // The newer one is a stand-in, so that the older one has to do it.
    await run(old, ["upgrade", "--rollback"]);
    const version = `miniclaw ${project.version}\n`;
    equal(await run(installed, ["version"]), version);
    equal(await run(old, ["version"]), "miniclaw 99.0.0\n");
  },
  async "holds a conversation whose tools are confined"(form) {
    await using stage = await setUpTelegram({
      form,
      answer: [
        { calls: calls.map(({ name, input }) => ({ name, arguments: input })) },
        { text: "It is **done**." },
      ],
    });
    const { telegram, program, model } = stage;
    await using gateway = await stage.start();
    telegram.say(ada, "Do it");
    await telegram.until(() => telegram.sent.length === 1);
    deepEqual(telegram.sent, [{ chatId: ada.id, text: "It is done." }]);
    equal(await Deno.readTextFile(program.path("workspace/a.txt")), "one");
    const results = model.requests[1].body.messages
      .filter(({ role }) => role === "tool").map(({ content }) => content);
    for (const [n, { result }] of calls.entries()) {
      match(String(results[n]), result);
    }
    equal(await gateway.end(), 0);
  },
};

for (const kind of kinds) {
  Deno.test(`${kind} does all that the program does`, async (test) => {
    await using built = await build(kind);
    for (const [what, run] of Object.entries(steps)) {
      await test.step(`it ${what}`, () => run(built.form));
    }
  });
}
