import { type Ask, askMany } from "../ask_many.ts";
import { startAskedGateway } from "../asked_gateway.ts";
import { startBareRelay } from "../bare_relay.ts";
import { eachForm, ofEach } from "../each_form.ts";
import { heldAfter } from "../held.ts";
import { startInstantModel } from "../instant_model.ts";
import type { Measure, Row, Setting } from "../measure.ts";

const CHATS = 20;
const REST_MS = 10_000;

/** What came of the messages. */
interface Loaded {
  /** Memory after the first part, and after all, in MB. */
  early: number;
  late: number;
  /** Messages answered in a second. */
  rate: number;
}

/** Messages of 20 chats, each asking again once it has its answer. */
export const load: Measure = {
  name: "load",
  async take(setting: Setting): Promise<Row[]> {
    const counts: Counts = setting.quick ? [200, 1000] : [1000, 10_000];
    await using model = startInstantModel();
    await using relay = await startBareRelay(model);
    const floor = await soak(relay, counts);
    const found = await eachForm(setting.forms, async ({ name, form }) => {
      setting.say(`${counts[1]} messages through the gateway: ${name}`);
      await using gateway = await startAskedGateway({
        ...{ form, model, chats: CHATS },
      });
      const loaded = await soak(gateway, counts);
      await gateway.end();
      return loaded;
    });
    const memory = (count: number, of: "early" | "late"): Row => ({
      what: `memory after ${count.toLocaleString("en")} messages`,
      unit: "MB",
      floor: { what: "as many handed on", value: floor[of] },
      values: ofEach(found, (one) => one[of]),
      required: 30,
    });
    return [memory(counts[0], "early"), memory(counts[1], "late"), {
      what: `messages of ${CHATS} chats`,
      unit: "/s",
      floor: { what: "handed on", value: floor.rate },
      values: ofEach(found, ({ rate }) => rate),
    }];
  },
};

type Counts = [early: number, late: number];

async function soak(
  { pid, ask }: { pid: number; ask: Ask },
  [first, all]: Counts,
): Promise<Loaded> {
  await askMany(ask, { first: 1, last: first, chats: CHATS });
  const early = await heldAfter(pid, REST_MS);
  const start = performance.now();
  await askMany(ask, { first: first + 1, last: all, chats: CHATS });
  const seconds = (performance.now() - start) / 1000;
  const late = await heldAfter(pid, REST_MS);
  return { early: early.rss, late: late.rss, rate: (all - first) / seconds };
}
