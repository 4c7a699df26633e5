import { askMany } from "../ask_many.ts";
import type { Ask } from "../ask_many.ts";
import { startAskedGateway } from "../asked_gateway.ts";
import { startBareRelay } from "../bare_relay.ts";
import { eachForm, ofEach } from "../each_form.ts";
import { startInstantModel } from "../instant_model.ts";
import type { Measure, Row, Setting } from "../measure.ts";
import { quantile } from "../quantile.ts";
import { writeNotes } from "../write_notes.ts";

/** As many questions and answers as fill the history of a chat, and some more. */
const BEFORE = 30;

/** One question after the other, nothing else going on: what isn't the model. */
export const turn: Measure = {
  name: "turn",
  async take({ forms, quick, say }: Setting): Promise<Row[]> {
    const asked = quick ? 60 : 300;
    await using model = startInstantModel();
    await using relay = await startBareRelay(model);
    const floor = await oneByOne(relay.ask, asked);
    const found = await eachForm(forms, async ({ name, form }) => {
      say(`${asked} turns, one by one: ${name}`);
      await using gateway = await startAskedGateway({
        ...{ form, model, chats: 1 },
        prepare: (program) =>
          writeNotes(program.path("workspace/memory"), {
            ...{ notes: 1000, files: 100 },
          }),
      });
      const times = await oneByOne(gateway.ask, asked);
      await gateway.end();
      return times;
    });
    const row = (part: number): Row => ({
      what: `one turn's overhead, p${100 * part}`,
      unit: "ms",
      floor: { what: "one handed on", value: quantile(floor, part) },
      values: ofEach(found, (times) => quantile(times, part)),
    });
    return [row(0.5), row(0.95)];
  },
};

async function oneByOne(ask: Ask, count: number): Promise<number[]> {
  await askMany(ask, { first: 1, last: BEFORE, chats: 1 });
  const last = BEFORE + count;
  return await askMany(ask, { first: BEFORE + 1, last, chats: 1 });
}
