// `deno task ceilings`: what the bundle may cost at most, beside what bare Deno or it
// itself costs in the same run. Not among the tests that run side by
// side: it needs the machine for itself. Where a neighbour disturbed it, it is
// measured again; what is too much stays so.
import { ok } from "node:assert/strict";
import { build } from "../build/built_forms.ts";
import { type Form, Program } from "../e2e/program.ts";
import { startAskedGateway } from "./asked_gateway.ts";
import { bareForm, startBareServer } from "./bare_deno.ts";
import { heldAfter } from "./held.ts";
import { idleGrowth } from "./idle_growth.ts";
import { startInstantModel } from "./instant_model.ts";
import { askMany } from "./ask_many.ts";
import { timedStarts } from "./timed_starts.ts";
import { startWarmGateway } from "./warm_gateway.ts";

const CHATS = 20;
const REST_MS = 10_000;
/** V8 gives back half a minute later what a start took. */
const IDLE_MS = 40_000;
/** Something that has a ceiling. */
interface Ceiling {
  what: string;
  most: number;
  /** How often it is measured at most where it is too much. */
  tries: number;
  /** Whether it can be measured on Linux alone. */
  needsLinux?: boolean;
  /** Default: how many times as much as the least. */
  unit?: string;
  figure(form: Form): Promise<number>;
}

const ceilings: readonly Ceiling[] = [
  {
    what: "`version` takes at most 1.3 times as long as an empty program",
    most: 1.3,
    tries: 10,
    async figure(form) {
      const empty = { form: bareForm("empty"), args: [] };
      const version = { form, args: ["version"] };
      const [floor, time] = await timedStarts([empty, version], 21);
      return time / floor;
    },
  },
  {
    what: "an idle gateway holds at most 1.65 times an idle Deno.serve",
    most: 1.65,
    tries: 3,
    needsLinux: true,
    async figure(form) {
      await using model = startInstantModel();
      await using server = await startBareServer("server");
      await using program = await Program.create(form);
      await program.writeConfig(model.config);
      await using gateway = await startWarmGateway(program);
      const { rss } = await heldAfter(gateway.child.pid, IDLE_MS);
      return rss / (await heldAfter(server.pid, 0)).rss;
    },
  },
  {
    what: "the channel of the pages takes at most 2 MB where nobody looks",
    most: 2,
    tries: 3,
    needsLinux: true,
    unit: "MB",
    figure: (form) =>
      idleGrowth(form, {
        more: { gateway: { token: "0123456789abcdef".repeat(4) } },
        restMs: IDLE_MS,
      }),
  },
  {
    what: "10,000 messages take at most 1.25 times the memory of 1,000",
    most: 1.25,
    tries: 3,
    needsLinux: true,
    async figure(form) {
      await using model = startInstantModel();
      await using gateway = await startAskedGateway({
        ...{ form, model, chats: CHATS },
      });
      const { pid, ask } = gateway;
      await askMany(ask, { first: 1, last: 1000, chats: CHATS });
      const early = await heldAfter(pid, REST_MS);
      await askMany(ask, { first: 1001, last: 10_000, chats: CHATS });
      const late = await heldAfter(pid, REST_MS);
      await gateway.end();
      return late.rss / early.rss;
    },
  },
];

for (const { what, most, tries, unit = "×", ...ceiling } of ceilings) {
  const { needsLinux = false, figure } = ceiling;
  const ignore = needsLinux && Deno.build.os !== "linux";
  Deno.test({ name: what, ignore }, async () => {
    await using built = await build("the bundle");
    const found: number[] = [];
    const broken: unknown[] = [];
    while (found.length < tries && !found.some((one) => one <= most)) {
      // What breaks off is no measurement, and as much too much as can be.
      const one = await figure(built.form).catch((error) => {
        broken.push(error);
        return Infinity;
      });
      found.push(one);
    }
    const shown = found.map((one) => `${one.toFixed(2)} ${unit}`).join(", ");
    const why = broken.map((error) => `\n${error}`).join("");
    const line = `\n${what}: ${shown}${why}\n`;
    Deno.stderr.writeSync(new TextEncoder().encode(line));
    ok(found.some((one) => one <= most), `it is ${shown}${why}`);
  });
}
