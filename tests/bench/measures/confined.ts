import { delay } from "../../../src/base/delay.ts";
import type { Ask } from "../ask_many.ts";
import { type AskedGateway, startAskedGateway } from "../asked_gateway.ts";
import { bareForm } from "../bare_deno.ts";
import { startBareRelay } from "../bare_relay.ts";
import type { FormName } from "../forms.ts";
import { type InstantModel, startInstantModel } from "../instant_model.ts";
import type { Measure, Row, Setting } from "../measure.ts";
import { quantile } from "../quantile.ts";
import { timedStarts } from "../timed_starts.ts";

/** A process without work is kept for ten seconds: after these there is none. */
const FORGOTTEN_MS = 12_000;

const call = {
  name: "filesystem",
  arguments: { action: "read", path: "a.md" },
};
const text = "text\n".repeat(100);

/**
 * From the model's call of a tool until the model has its result: with a process
 * that has to be started for it, and with one that is still there.
 */
export const confined: Measure = {
  name: "confined",
  async take({ forms, quick, say }: Setting): Promise<Row[]> {
    await using opened = new AsyncDisposableStack();
    const model = opened.use(startInstantModel(call));
    const gateways: [FormName, AskedGateway][] = [];
    for (const { name, form } of forms) {
      const gateway = await startAskedGateway({
        ...{ form, model, chats: 1 },
        prepare: async (program) => {
          const folder = program.path("workspace");
          await Deno.mkdir(folder, { recursive: true });
          await Deno.writeTextFile(`${folder}/a.md`, text);
        },
      });
      gateways.push([name, opened.use(gateway)]);
    }
    const cold = new Map(forms.map(({ name }) => [name, [] as number[]]));
    const warm: Partial<Record<FormName, number>> = {};
    for (let round = 0; round <= (quick ? 2 : 7); round++) {
      say(`a confined call, cold: round ${round}`);
      if (round > 0) await delay(FORGOTTEN_MS, new AbortController().signal);
      for (const [name, { ask }] of gateways) {
        const [time] = await timed({ ask, model }, 1);
        if (round > 0) cold.get(name)?.push(time);
      }
    }
    for (const [name, gateway] of gateways) {
      warm[name] = quantile((await timed({ ...gateway, model }, 60)).slice(10));
      await gateway.end();
    }
    const [empty] = await timedStarts(
      [{ form: bareForm("empty"), args: [] }],
      15,
    );
    return [
      {
        what: "a confined tool call, cold",
        unit: "ms",
        floor: { what: "an empty program", value: empty },
        values: Object.fromEntries(
          [...cold].map(([name, times]) => [name, quantile(times)]),
        ),
      },
      {
        what: "a confined tool call, warm",
        unit: "ms",
        floor: {
          what: "reading it unconfined",
          value: await unconfined(model),
        },
        values: warm,
      },
    ];
  },
};

/** Asks so many questions, and returns what the call of each took. */
async function timed(
  { ask, model }: { ask: Ask; model: InstantModel },
  count: number,
): Promise<number[]> {
  model.calls.length = 0;
  for (let n = 1; n <= count; n++) await ask(0, n);
  return [...model.calls];
}

async function unconfined(model: InstantModel): Promise<number> {
  const file = await Deno.makeTempFile();
  await Deno.writeTextFile(file, text);
  await using relay = await startBareRelay(model, file);
  const times = await timed({ ask: relay.ask, model }, 60);
  await Deno.remove(file);
  return quantile(times.slice(10));
}
