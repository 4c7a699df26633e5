import { deepEqual, ok } from "node:assert/strict";
import type { Json } from "../../src/base/json.ts";
import type { Grant } from "../../src/sandbox/grant.ts";
import { Sandbox } from "../../src/sandbox/sandbox.ts";
import type { Attempt, Call } from "./attempt.ts";
import { attempts } from "./attempts/attempts.ts";
import { Stage } from "./stage.ts";
import { leaks, mayStaySleeping, Watch } from "./watch.ts";

const ignore = Deno.build.os === "windows";

/** The tools whose work is done in a confined process, and what it is granted. */
type Grants = Partial<Record<string, Grant>>;
const confined = ["filesystem", "exec", "web"];

/** What runs in the jail is behind the third wall, not the second. */
const rows = Object.values(attempts).flat().filter((row) =>
  confined.includes(row.tool) && takesArguments(row) &&
  (row.under === undefined || row.under === "shells")
);

/** What nobody answers, or never ends, is waited for so long. */
const MOST_MS = 500;
/** What is done at once has so long, on a machine that stands still now and then. */
const PATIENCE_MS = 60_000;
const entry = new URL("unchecked_entry.ts", import.meta.url).href;
const source = new URL("../..", import.meta.url).pathname.replace(/\/$/, "");

Deno.test({
  name:
    "with the first wall knocked out, Deno's permissions hold when the model",
  ignore,
  async fn(test): Promise<void> {
    await using stage = await Stage.create();
    await using sandbox = unchecked();
    for (const row of rows) {
      const name = row.link
        ? `${row.name}: only the first wall, or the jail, holds at a link`
        : row.name;
      await test.step({
        name,
        ignore: row.link ?? false,
        fn: async () => deepEqual(await harmOf(row, { stage, sandbox }), []),
      });
    }
  },
});

Deno.test({
  name: "with all walls knocked out, what the model does is harm, and is seen",
  ignore,
  async fn(): Promise<void> {
    await using stage = await Stage.create();
    await using sandbox = unchecked();
    const grants: Grants = { filesystem: { profile: "files", roots: ["/"] } };
    for (
      const name of [
        "reads by an absolute path",
        "climbs out step by step",
        "writes over a file outside",
        "writes a new file outside",
        "reads another chat",
        "begins a chat of its own",
        "writes the configuration",
        "writes into the temporary folder",
      ]
    ) {
      const row = rows.find((row) => row.name === name);
      ok(
        row && (await harmOf(row, {
              ...{ stage, sandbox, grants, mostMs: PATIENCE_MS },
            })).length > 0,
        name,
      );
    }
    await Deno.remove(`/tmp/${stage.mark}`);
  },
});

function unchecked(): Sandbox {
  return new Sandbox({ launch: { kind: "deno", entry, source } });
}

/** What a call does that no check has looked at. */
async function harmOf(
  row: Attempt,
  { stage, sandbox, grants = grantsFor(stage), mostMs = MOST_MS }: {
    stage: Stage;
    sandbox: Sandbox;
    grants?: Grants;
    mostMs?: number;
  },
): Promise<string[]> {
  const watch = new Watch(stage);
  await stage.tidy();
  await row.setup?.(stage);
  await watch.begin();
  const told: string[] = [];
  for (const call of [...row.first ?? [], row]) {
    const grant = grants[call.tool];
    if (!grant) continue;
    const { arguments: args } = stage.fill({ arguments: call.arguments });
    const input = { workspace: stage.workspace, args } as Json;
    const work = { grant, job: call.tool, input, timeoutMs: mostMs };
    const { signal } = new AbortController();
    told.push(await sandbox.run(work, signal).catch(String));
  }
  await row.after?.(stage);
  return [
    ...leaks(told.join("\n")),
    ...await watch.trespasses({
      changesWorkspace: true,
      sleeps: mayStaySleeping(row),
    }),
  ];
}

/** What the real tools are granted: the workspace, the jail's launcher, the public. */
function grantsFor(stage: Stage): Grants {
  const closed = [`${stage.workspace}/sessions`];
  return {
    filesystem: { profile: "files", roots: [stage.workspace], closed },
    web: { profile: "web", reachable: [] },
    exec: { profile: "exec", programs: ["/usr/bin/bwrap"] },
  };
}

/** Of arguments that aren't any, nothing is left when nobody checks them. */
function takesArguments({ arguments: args }: Call): boolean {
  const { path, url, command, args: rest } = args as Record<string, unknown>;
  return typeof path === "string" || leadsHere(url) ||
    (typeof command === "string" && Array.isArray(rest));
}

/** Whether an address names the canary's server; to others nobody may connect here. */
function leadsHere(url: unknown): boolean {
  return typeof url === "string" && url.includes("{port}") &&
    !/\[(64|2002|::127)/.test(url);
}
