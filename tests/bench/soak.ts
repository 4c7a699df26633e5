// What the gateway needs when it has a lot to do: the real program, from its
// sources, with a model that answers at once, both over real sockets. First 20
// chats on terminals (`miniclaw agent` against a running gateway), which nothing
// slows down; then Telegram, which lets a bot write once a second in a chat and 30
// times in all. Every answer is compared with its question; one that is lost or
// mixed up ends the run. Model and chats are in this process, so their cost isn't
// the gateway's, but on two cores they take some of its time.
import { parseArgs } from "node:util";
import { Program } from "../e2e/program.ts";
import { RunningGateway } from "../e2e/running_gateway.ts";
import { askMany } from "./ask_many.ts";
import { endWell } from "./asked_gateway.ts";
import { startBareServer } from "./bare_deno.ts";
import { type Held, heldAfter } from "./held.ts";
import { startInstantModel } from "./instant_model.ts";
import { quantile } from "./quantile.ts";
import { SoakTelegram } from "./soak_telegram.ts";
import { SoakTerminals } from "./soak_terminals.ts";

/** Questions one after another, nothing else going on. */
const ALONE = 200;
/** Those after which the memory is looked at, beside all. */
const EARLY = 1000;
/** How long a process is left alone before it is measured. */
const REST_MS = 10_000;

const { values } = parseArgs({
  options: {
    messages: { type: "string", default: "10000" },
    chats: { type: "string", default: "20" },
    telegram: { type: "string", default: "1000" },
    json: { type: "boolean", default: false },
  },
});
const messages = Number(values.messages);
const chats = Number(values.chats);
const overTelegram = Number(values.telegram);

/** One way of asking, and the milliseconds that each answer took. */
interface Soaked {
  what: string;
  times: number[];
  seconds: number;
}

/** What that comes to. */
interface Summary {
  what: string;
  answered: number;
  perSecond: number;
  p50: number;
  p95: number;
}

const rows: Soaked[] = [];
const held: Record<string, Held> = {};
const encoder = new TextEncoder();

held["an idle bare Deno.serve"] = await heldByBareServer();
await soakTerminals();
if (overTelegram > 0) await soakTelegram();
print(
  values.json
    ? JSON.stringify({ turns: rows.map(summary), held }, null, 2)
    : tables(),
);

async function soakTerminals(): Promise<void> {
  await using model = startInstantModel();
  await using program = await Program.create();
  await program.writeConfig({ ...model.config });
  await using gateway = await RunningGateway.start(program);
  const { pid } = gateway.child;
  held["the gateway, idle"] = await heldAtRest(pid);
  using terminals = await SoakTerminals.open(program.path("state"), chats);
  const onAnswer = progress(messages);
  let asked = 0;
  const ask = async (last: number, of = chats): Promise<number[]> => {
    const first = asked + 1;
    asked = last;
    return await askMany(terminals.ask, { first, last, chats: of, onAnswer });
  };
  await add("one terminal, one question after another", () => ask(ALONE, 1));
  const what = `${chats} terminals at once`;
  await add(what, async () => await ask(Math.min(EARLY, messages)));
  held[`after ${EARLY} messages`] = await heldAtRest(pid);
  if (messages > EARLY) {
    await add(what, () => ask(messages));
    held[`after ${messages} messages`] = await heldAtRest(pid);
  }
  await endWell(gateway);
}

async function soakTelegram(): Promise<void> {
  await using model = startInstantModel();
  await using people = new SoakTelegram(2 * chats);
  await using program = await Program.create();
  await program.writeConfig({ ...model.config, ...people.config });
  await using gateway = await RunningGateway.start(program);
  const { pid } = gateway.child;
  held["with Telegram, idle"] = await heldAtRest(pid);
  await add(
    `${2 * chats} Telegram chats, at Telegram's pace`,
    () => people.askUntil(overTelegram, { onAnswer: progress(overTelegram) }),
  );
  held[`with Telegram, after ${overTelegram} messages`] = await heldAtRest(pid);
  await endWell(gateway);
}

/** What a process holds once it has come to rest. */
function heldAtRest(pid: number): Promise<Held> {
  return heldAfter(pid, REST_MS);
}

async function heldByBareServer(): Promise<Held> {
  await using server = await startBareServer("server");
  return await heldAtRest(server.pid);
}

/** Measures some asking; more of the same goes into the same row. */
async function add(what: string, ask: () => Promise<number[]>): Promise<void> {
  const soaked = rows.find((row) => row.what === what) ??
    rows[rows.push({ what, times: [], seconds: 0 }) - 1];
  const start = performance.now();
  for (const time of await ask()) soaked.times.push(time);
  soaked.seconds += (performance.now() - start) / 1000;
}

function summary({ what, times, seconds }: Soaked): Summary {
  return {
    what,
    answered: times.length,
    perSecond: times.length / seconds,
    p50: quantile(times),
    p95: quantile(times, 0.95),
  };
}

/** Says on standard error how far it is. */
function progress(total: number): () => void {
  let answered = 0;
  return () => {
    if (++answered % 500 !== 0) return;
    Deno.stderr.writeSync(encoder.encode(`${answered} of ${total}\n`));
  };
}

function tables(): string {
  const turns = rows.map(summary).map((
    { what, answered, perSecond, p50, p95 },
  ) =>
    `| ${what} | ${answered} | ${perSecond.toFixed(0)}/s | ${
      p50.toFixed(1)
    } ms | ${p95.toFixed(1)} ms |`
  );
  const { rss: floor } = held["an idle bare Deno.serve"];
  const memory = Object.entries(held).map(([when, { rss, pss }]) =>
    `| ${when} | ${rss.toFixed(0)} MB | ${pss.toFixed(0)} MB | ${
      (rss / floor).toFixed(2)
    } |`
  );
  return [
    "| questions by | answered | rate | answer there, p50 | p95 |",
    "| --- | --- | --- | --- | --- |",
    ...turns,
    "",
    "| memory | RSS | PSS | × bare |",
    "| --- | --- | --- | --- |",
    ...memory,
  ].join("\n");
}

function print(text: string): void {
  Deno.stdout.writeSync(encoder.encode(`${text}\n`));
}
