import { deepEqual, equal, match, ok } from "node:assert/strict";
import { startOpenAIServer } from "../fakes/openai_server.ts";
import { startSilentServer } from "../fakes/silent_server.ts";
import {
  CompletingShell,
  CompletionStage,
  hasShell,
} from "./completing_shell.ts";

const shells: Record<string, boolean> = {
  bash: await hasShell("bash"),
  zsh: await hasShell("zsh"),
  fish: await hasShell("fish"),
};

/** Elsewhere `script`, which makes the terminals, takes other options. */
const hasTerminals = Deno.build.os === "linux";

const used = { last_accessed: "2026-11-20T10:00:00Z", messages: [] };

/** A home with jobs, conversations and a file, whose names are awkward. */
async function furnished(): Promise<CompletionStage> {
  const stage = await CompletionStage.create();
  await stage.write("config.json", { agent: { provider: "offline" } });
  await stage.write("state/jobs.json", {
    version: 1,
    jobs: [
      { id: "k3m9q", message: "Drink: water", enabled: true },
      { id: "kx777", message: "Call mum", enabled: false },
    ],
  });
  for (
    const id of [
      "cli_my%20garden",
      "cli_it%27s%20%24HOME",
      "cli_c%5Cd",
      "telegram_1",
      "telegram_23",
    ]
  ) {
    await stage.write(`workspace/sessions/${id}.json`, used);
  }
  await Deno.mkdir(`${stage.program.home}/a folder`);
  await Deno.writeTextFile(`${stage.program.home}/a folder/SKILL.md`, "");
  return stage;
}

/** What is typed, and the last arguments that the program gets for it. */
const typed: [keys: string, args: string[]][] = [
  ["miniclaw vers\t", ["version"]],
  ["miniclaw cron remove k3\t", ["k3m9q"]],
  ["miniclaw memory append to\t", ["today"]],
  ["miniclaw config get agent.max_it\t", ["agent.max_iterations"]],
  ["miniclaw config set log.level wa\t", ["warn"]],
  ["miniclaw agent --session my\t", ["--session", "my garden"]],
  ["miniclaw agent --session my\\ g\t", ["--session", "my garden"]],
  ['miniclaw agent --session "my g\t', ["--session", "my garden"]],
  ["miniclaw agent --session 'my g\t", ["--session", "my garden"]],
  ["miniclaw agent --session=my\t", ["--session=my garden"]],
  ["miniclaw agent --session it\t", ["--session", "it's $HOME"]],
  ['miniclaw agent --session "it\t', ["--session", "it's $HOME"]],
  ["miniclaw agent --session 'it\t", ["--session", "it's $HOME"]],
  ["miniclaw agent --session c\t", ["--session", "c\\d"]],
  ["miniclaw agent -M offl\t-m 'a: b'", ["-M", "offline", "-m", "a: b"]],
  ["miniclaw cron add --chat telegram:2\t", ["--chat", "telegram:23"]],
  ["miniclaw cron add --chat tele\t2\t", ["--chat", "telegram:23"]],
  ["miniclaw cron add --chat=telegram:2\t", ["--chat=telegram:23"]],
  ["miniclaw cron add --chat 'telegram:2\t", ["--chat", "telegram:23"]],
  ["miniclaw skills validate a\tSK\t", ["a folder/SKILL.md"]],
  ["miniclaw --config=a\tSK\t", ["--config=a folder/SKILL.md"]],
];

for (const shell of ["bash", "zsh"]) {
  Deno.test(`tab in ${shell} makes the word that the program is to get`, {
    ignore: !shells[shell] || !hasTerminals,
  }, async () => {
    await using stage = await furnished();
    await using terminal = await CompletingShell.start(shell, stage);
    for (const [keys, args] of typed) {
      const got = await terminal.run(keys);
      deepEqual(got.slice(-args.length), args, keys);
    }
  });
}

Deno.test("zsh shows what each proposal is", {
  ignore: !shells.zsh || !hasTerminals,
}, async () => {
  await using stage = await furnished();
  await using terminal = await CompletingShell.start("zsh", stage);
  await terminal.press("miniclaw cron remove \t\t");
  const [shown] = await terminal.see(/k3m9q +-- Drink: water[^]*Call mum/);
  match(shown, /kx777 +-- \(disabled\) Call mum/);
});

Deno.test("zsh finds its script in a folder of functions too", {
  ignore: !shells.zsh || !hasTerminals,
}, async () => {
  await using stage = await furnished();
  await Deno.rename(await stage.script("zsh"), `${stage.bin}/_miniclaw`);
  await using terminal = await CompletingShell.start("bash", stage);
  await terminal.press(`exec zsh -f -i\n`);
  await terminal.run(
    "fpath+=($PWD/bin); autoload -Uz compinit; compinit -u -D; miniclaw ready",
  );
  deepEqual(await terminal.run("miniclaw cron remove k3\t"), [
    "cron",
    "remove",
    "k3m9q",
  ]);
});

/** What `complete -C` says: each word and, behind a tab, what it is. */
const inFish: [line: string, proposals: string[]][] = [
  ["miniclaw vers", ["version\tPrint the version"]],
  ["miniclaw cron remove ", [
    "k3m9q\tDrink: water",
    "kx777\t(disabled) Call mum",
  ]],
  ['miniclaw agent --session "my g', [
    "my garden\tlast used 2026-11-20 10:00 UTC",
  ]],
  ["miniclaw agent --session my\\ ", [
    "my garden\tlast used 2026-11-20 10:00 UTC",
  ]],
  ["miniclaw agent --session=it", [
    "--session=it's $HOME\tlast used 2026-11-20 10:00 UTC",
  ]],
  ["miniclaw cron add --chat telegram:2", [
    "telegram:23\tlast used 2026-11-20 10:00 UTC",
  ]],
  ["miniclaw version --format j", ["json"]],
  ["miniclaw skills validate a", ["a folder/"]],
  ["miniclaw --config=a", ["--config=a folder/"]],
  ["miniclaw agent -m ", []],
  ["miniclaw nothing ", []],
];

Deno.test("fish proposes words with what each is", {
  ignore: !shells.fish,
}, async () => {
  await using stage = await furnished();
  const script = await stage.script("fish");
  for (const [line, proposals] of inFish) {
    const { stdout, stderr } = await new Deno.Command("fish", {
      args: [
        "--no-config",
        "-c",
        "source $argv[1]; complete -C $argv[2]",
        script,
        line,
      ],
      cwd: stage.program.home,
      clearEnv: true,
      env: stage.environment(),
    }).output();
    const text = new TextDecoder().decode(stdout);
    deepEqual(text.split("\n").filter(Boolean), proposals, line);
    equal(new TextDecoder().decode(stderr), "", line);
  }
});

Deno.test("completing changes no file, tells no error and makes no home", async () => {
  await using stage = await CompletionStage.create();
  const { program } = stage;
  const lines = [
    ["zsh", "cron", "remove", ""],
    ["fish", "agent", "--model", ""],
    ["bash", "miniclaw skills show ", ":="],
    ["zsh", "config", "set", "agent.model", ""],
    ["zsh", "--config", "/nowhere/at/all", "sessions", "show", ""],
    ["bash"],
    [],
  ];
  const run = async (): Promise<void> => {
    for (const words of lines) {
      const { code, stderr } = await program.run(["__complete", ...words]);
      deepEqual([code, stderr], [0, ""], words.join(" "));
    }
  };
  await run();
  deepEqual(await filesOf(program.home), ["bin", "bin/miniclaw"]);
  await stage.write("config.json", '{"agent": {"provider": ');
  await stage.write("state/jobs.json", "[broken");
  await Deno.chmod(program.path("config.json"), 0o644);
  const before = await filesOf(program.home);
  await run();
  deepEqual(await filesOf(program.home), before);
  equal((await Deno.stat(program.path("config.json"))).mode! & 0o777, 0o644);
});

Deno.test("a provider that says nothing holds up nobody", async () => {
  using server = startSilentServer();
  await using stage = await CompletionStage.create();
  await stage.write("config.json", {
    agent: { provider: "slow", model: "its-model" },
    providers: { slow: { type: "openai", base_url: server.url } },
  });
  const words = ["__complete", "zsh", "agent", "--model", ""];
  const { stdout, stderr } = await server.during(() =>
    stage.program.run(words)
  );
  equal(stdout, "its-model\tIn use\n");
  equal(stderr, "");
  await server.left;
});

Deno.test("doctor learns the models for a time when the service is away", async () => {
  await using stage = await CompletionStage.create();
  await stage.write("state/jobs.json", { version: 1, jobs: [] });
  {
    await using server = startOpenAIServer({ models: ["m-1", "m-2"] });
    await stage.write("config.json", {
      agent: { provider: "test", model: "m-1" },
      providers: {
        test: {
          type: "openai",
          base_url: server.url,
          api_key: "sk-test-0123456789",
        },
      },
    });
    await stage.program.run(["doctor"]);
  }
  const { stdout } = await stage.program
    .run(["__complete", "zsh", "agent", "--model", ""]);
  equal(stdout, "m-1\tIn use\nm-2\tAt test\n");
});

Deno.test("no secret is shown in a description", async () => {
  await using stage = await CompletionStage.create();
  const api_key = "sk-or-v1-0123456789abcdef";
  await stage.write("config.json", { providers: { openrouter: { api_key } } });
  await stage.write("state/jobs.json", {
    version: 1,
    jobs: [{ id: "k3m9q", message: `Use ${api_key}\u001b[2J` }],
  });
  const { stdout } = await stage.program
    .run(["__complete", "zsh", "cron", "run", ""]);
  match(stdout, /^k3m9q\tUse \*\*\*$/m);
  ok(!stdout.includes("\u001b"));
});

/** Every path below a folder. */
async function filesOf(folder: string, below = ""): Promise<string[]> {
  const paths: string[] = [];
  for await (
    const { name, isDirectory } of Deno.readDir(`${folder}/${below}`)
  ) {
    paths.push(below + name);
    if (isDirectory) paths.push(...await filesOf(folder, `${below}${name}/`));
  }
  return paths.sort();
}
