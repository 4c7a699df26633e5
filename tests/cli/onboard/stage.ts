import { ok } from "node:assert/strict";
import { onboardWithQuestions } from "../../../src/cli/onboard/onboard_with_questions.ts";
import { readExisting } from "../../../src/cli/onboard/read_existing.ts";
import { InterruptedError } from "../../../src/base/miniclaw_error.ts";
import { testContext } from "../../fakes/command_context.ts";
import type {
  TestContext,
  TestWorldOptions,
} from "../../fakes/command_context.ts";
import { ModelNetwork } from "../../fakes/model_network.ts";
import { ScriptedAsker } from "../../fakes/scripted_asker.ts";
import type { Line } from "../../fakes/scripted_asker.ts";
import { startTelegramServer } from "../../fakes/telegram_server.ts";
import type {
  FakePerson,
  TelegramServer,
} from "../../fakes/telegram_server.ts";

/** An empty home, the services around it, and a person who follows a script. */
export interface Stage extends AsyncDisposable {
  test: TestContext;
  network: ModelNetwork;
  telegram: TelegramServer;
  /** Plays the guide to the end of the script, and returns all that was shown. */
  play(lines: Line[], options?: PlayOptions): Promise<string>;
  /** config.json without the token that was made; undefined where there is none. */
  config(): Promise<Record<string, unknown> | undefined>;
  /** Puts a config.json there. */
  setConfig(tree: unknown): Promise<void>;
  /** What Ctrl-C ends a wait with. */
  interruption(): Error;
  /** Every file below the home, sorted. */
  files(): Promise<string[]>;
}

/** How the guide is played. */
export interface PlayOptions {
  force?: boolean;
  /** Runs while something is being waited for. */
  onBusy?: (label: string, controller: AbortController) => void;
}

/** Sets it up. */
export async function stage(
  options: TestWorldOptions = {},
  people: FakePerson[] = [],
): Promise<Stage> {
  const network = new ModelNetwork();
  const telegram = startTelegramServer(people);
  const test = await testContext({
    ...options,
    fetch: (input, init) =>
      String(input).startsWith("https://api.telegram.org/")
        ? fetch(
          String(input).replace("https://api.telegram.org", telegram.root),
          init,
        )
        : network.fetch(input, init),
  });
  const path = `${test.home}/config.json`;
  return {
    test,
    network,
    telegram,
    play: (lines, options) => play(test, lines, options),
    config: async () => {
      const text = await Deno.readTextFile(path).catch(() => undefined);
      return text === undefined ? undefined : withoutToken(JSON.parse(text));
    },
    setConfig: async (tree) => {
      await Deno.mkdir(test.home, { recursive: true });
      await Deno.writeTextFile(path, JSON.stringify(tree), { mode: 0o600 });
    },
    interruption: () => new InterruptedError(),
    files: () => filesBelow(test.home),
    async [Symbol.asyncDispose]() {
      await telegram[Symbol.asyncDispose]();
      await test[Symbol.asyncDispose]();
    },
  };
}

/** The token that was made is never the same: it is taken out here. */
function withoutToken(tree: Record<string, unknown>): Record<string, unknown> {
  const { gateway, ...rest } = tree as { gateway?: { token?: string } };
  const { token, ...other } = gateway ?? {};
  if (!/^[\w-]{43}$/.test(token ?? "")) return tree;
  return Object.keys(other).length > 0 ? { ...rest, gateway: other } : rest;
}

async function play(
  { context }: TestContext,
  lines: Line[],
  { force = false, onBusy }: PlayOptions = {},
): Promise<string> {
  const asker = new ScriptedAsker(lines);
  const controller = new AbortController();
  if (onBusy) asker.onBusy = (label) => onBusy(label, controller);
  const { signal } = controller;
  const existing = await readExisting(context);
  try {
    await onboardWithQuestions({ existing, force }, { context, asker, signal });
  } catch (error) {
    if (error instanceof InterruptedError) asker.finish();
    throw error;
  }
  asker.finish();
  return asker.shown;
}

async function filesBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await Array.fromAsync(Deno.readDir(folder)).catch(() => []);
  for (const { name, isDirectory } of entries) {
    const path = `${folder}/${name}`;
    if (isDirectory) found.push(...await filesBelow(path));
    else found.push(path);
  }
  return found.sort();
}

/** Fails where one of the texts holds the secret. */
export function requireHidden(secret: string, ...texts: string[]): void {
  for (const text of texts) ok(!text.includes(secret), `Shown: ${secret}`);
}
