import { deepEqual, equal, match, notEqual } from "node:assert/strict";
import type { GroupSpec } from "../../src/cli/command.ts";
import { commandTree } from "../../src/cli/command_tree.ts";
import { runCli } from "../../src/cli/run_cli.ts";
import { type TestContext, testContext } from "../fakes/command_context.ts";
import { pastCatalogue, pseudo } from "../i18n/pseudo_language.ts";
import { Program } from "./program.ts";

/** What a command showed, on stdout and on stderr. */
async function shown(
  words: readonly string[],
  { context, stdout, stderr }: TestContext,
): Promise<string> {
  const before = [stdout().length, stderr().length];
  const findLanguage = () => Promise.resolve(pseudo);
  await runCli(words, context.world, { findLanguage });
  return stdout().slice(before[0]) + stderr().slice(before[1]);
}

function split(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)]
    .map(([, quoted, plain]) => quoted ?? plain);
}

/** Command lines, each for itself; what they print is in the catalogue or in them. */
const anywhere = [
  "help",
  "cronn",
  "memory raed",
  "--formt json",
  "memory read --dayz 3",
  "-x",
  "agent --session",
  "agent --config",
  "--config '' config path",
  "version --verbose=yes",
  "version surplus",
  "memory read tomorrow",
  "completion nushell",
  "help cronn",
  "help memory raed",
  "help --formt",
  "config get",
  "config get agent.modell",
  "config get nothing.at.all",
  "config set agent.model",
  "config set gateway.port many",
  "config set channels.telegram.allow_from someone",
  "config path",
  "memory read",
  "memory read long",
  "memory recent",
  "memory recent --days many",
  "memory rank -q bins",
  "memory rank -q bins --top 0",
  "memory forget -q nothing",
  "memory forget -q ''",
  "memory append long",
  "memory append long -c ''",
  "skills list",
  "skills show nothing",
  "skills validate ./nowhere",
  "skills remove nothing -y",
  "skills add ./nowhere -y",
  "skills add http://example.com/skill.zip -y",
  "sessions list",
  "sessions show nothing",
  "sessions delete nothing",
  "cron list",
  "cron add",
  "cron add -m hello",
  "cron add --at yesterday -m hello",
  "cron add --at 2020-01-01T10:00 -m hello",
  "cron add --every 1 -m hello",
  "cron add --cron nonsense -m hello",
  "cron add --every 5 --zone Nowhere/Land -m hello",
  "cron remove nothing",
  "cron enable nothing",
  "cron disable nothing",
  "cron run nothing",
  "gateway --port many",
  "status",
  "backup ./nowhere/deep",
  "backup . --keep none",
  "restore",
  "restore ./nowhere.tar.gz",
  "restore deno.json",
  "upgrade --check",
  "upgrade --rollback --check",
  "agent -m ''",
  "agent -m hello --model",
];

/** In a home that has something of everything. */
const filled = [
  "config set agent.model offline",
  "config set agent.name Ada",
  "config set language klingon",
  "config get agent.model",
  "onboard --yes",
  "doctor",
  "sessions show cli_nobody",
  "memory append long -c 'Allergic to peanuts'",
  "memory append today -c 'Lunch with Sam'",
  "memory forget -q bins",
  "memory forget -q bins -y",
  "skills validate @/mended",
  "skills validate @/broken",
  "skills add @/mended",
  "skills add @/mended -y",
  "skills add @/mended -y",
  "skills add @/broken -y",
  "skills remove mended",
  "skills remove mended -y",
  "skills remove weather -y",
  "cron list",
  "cron add --every 30 -m hello",
  "cron add --at 2030-12-24T18:00 -m hello --text",
  "cron add --cron '30 8 * * 1-5' --zone Europe/Paris -m hello",
  "sessions list",
  "sessions delete cli_default",
  "backup @",
  "restore @/kept.tar.gz",
  "status",
];

/** Configurations that can't be used, each in its own way. */
const faulty = {
  "a missing brace": '{ "gateway": { "port": 1',
  "a misspelt key": '{ "gatewayy": { "port": 18790 } }',
  "a wrong value":
    '{ "gateway": { "port": "many" }, "agent": { "provider": "x" } }',
  "an array": "[]",
};

Deno.test("no help prints anything past the catalogue", async () => {
  await using test = await testContext();
  for (const path of paths(commandTree)) {
    const text = await shown([...path, "--help"], test);
    match(text, /⟦/);
    deepEqual(pastCatalogue(text), [], path.join(" "));
  }
});

for (const line of anywhere) {
  Deno.test(`"${line}" prints nothing past the catalogue in an empty home`, async () => {
    await using test = await testContext();
    await check(line, test);
  });
}

for (const [name, config] of Object.entries(faulty)) {
  Deno.test(`${name} in the configuration is told in the words of the catalogue`, async () => {
    await using test = await testContext();
    await write(`${test.home}/config.json`, config);
    for (const line of ["config get agent.model", "memory read", "doctor"]) {
      await check(line, test);
    }
  });
}

Deno.test("what is wrong with a command line is told in the person's language", async () => {
  await using program = await Program.create();
  const cases: [string, RegExp, RegExp][] = [
    ["fr_FR.UTF-8", /^Erreur\s: /, /^# Parler à votre agent/],
    ["de_DE.UTF-8", /^Fehler: /, /^# Mit deinem Agenten/],
    ["es_ES.UTF-8", /^Error: /, /^# Hablar con tu agente/],
    ["C.UTF-8", /^Error: Unknown command "cronn"/, /^# Talking with your/],
  ];
  for (const [LANG, error, guide] of cases) {
    const env = { LANG };
    match((await program.run(["cronn"], { env })).stderr, error);
    match((await program.run(["help", "telegram"], { env })).stdout, guide);
    const json = await program.run(["cronn", "--format", "json"], { env });
    match(JSON.parse(json.stdout).error.message, /^Unknown command "cronn"$/);
    const { stdout } = await program.run(["help", "--format=json"], { env });
    match(JSON.parse(stdout).help, /^A personal AI agent .*\n\nUsage:/);
  }
});

Deno.test("the configured language goes before the terminal's", async () => {
  await using program = await Program.create();
  await program.writeConfig({ language: "de" });
  const env = { LANG: "fr_FR.UTF-8" };
  const { stdout } = await program.run(["help"], { env });
  match(stdout, /^Aufruf:$/m);
  await program.writeConfig({ language: "auto" });
  match(
    (await program.run(["help"], { env })).stdout,
    /^Utilisation\s?:$/m,
  );
  await program.writeConfig('{ "language": "es", ');
  const broken = await program.run(["config", "get", "language"], { env });
  equal(broken.code, 1);
  match((await program.run(["help"], { env })).stdout, /^Utilisation/m);
});

Deno.test("a home with something in it prints nothing past the catalogue", async (step) => {
  await using test = await testContext();
  const folder = await furnish(test);
  for (const line of [...anywhere, ...filled]) {
    await step.step(
      line,
      () => check(line.replaceAll("@", folder), test),
    );
  }
});

/** What the person has told the agent. */
const own =
  "cli default Remember that the The bins go out are on Thursdays hello Broken Name many gatewayy"
    .split(" ");

/** Puts something of everything into the home; returns a folder beside it. */
async function furnish(
  { context, home, stderr }: TestContext,
): Promise<string> {
  const folder = `${home}/../files`;
  await write(`${folder}/mended/SKILL.md`, skill("mended"));
  await write(`${folder}/broken/SKILL.md`, skill("Broken Name"));
  const lines = [
    "onboard --yes",
    "agent -m 'Remember that the bins go out on Thursdays'",
    "memory append today -c 'The bins are out'",
    "cron add --every 30 -m hello",
    "cron add --at 2030-12-24T18:00 -m hello --text",
    `backup ${folder}/kept.tar.gz`,
  ];
  for (const line of lines) {
    equal(await runCli(split(line), context.world), 0, `${line}: ${stderr()}`);
  }
  return folder;
}

function skill(name: string): string {
  return `---\nname: ${name}\ndescription: bins\n---\n\nLook at https://example.com\n`;
}

async function write(path: string, text: string): Promise<void> {
  await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
  await Deno.writeTextFile(path, text);
}

/** The names that the jobs were given. */
async function jobs({ context, stdout }: TestContext): Promise<string[]> {
  const before = stdout().length;
  await runCli(["cron", "list", "--format", "json"], context.world);
  const ids = stdout().slice(before).matchAll(/"id": "(\w+)"/g);
  return [...ids].map(([, id]) => id);
}

/** The built-in skills are written for the model: names and descriptions stay. */
const skillWords: string[] = [];
for (const name of ["scheduling", "weather", "writing-skills"]) {
  const url = new URL(
    `../../templates/skills/${name}/SKILL.md`,
    import.meta.url,
  );
  const [, fields] = (await Deno.readTextFile(url)).split("---");
  skillWords.push(name, ...fields.split(/[^\p{L}-]+/u));
}

async function check(line: string, test: TestContext): Promise<void> {
  const words = split(line);
  const typed = words.flatMap((word) => word.split(/\W+/));
  const text = await shown(words, test);
  notEqual(text, "", line);
  const known = [...typed, ...skillWords, ...own, ...await jobs(test)];
  deepEqual(pastCatalogue(text, known), [], text);
}

/** The words that lead to every group and command. */
function paths(group: GroupSpec, before: string[] = []): string[][] {
  return [
    before,
    ...group.commands.flatMap((member) => {
      const path = [...before, member.name];
      if (member.kind === "group") return paths(member, path);
      return member.passThrough ? [] : [path];
    }),
  ];
}
