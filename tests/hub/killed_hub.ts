// Answers what the journal holds and what it is offered, slowly, until it is killed.
// Says a line on stdout for each message taken, and for each delivered.
import { createLogger } from "../../src/base/logger.ts";
import { delay } from "../../src/base/delay.ts";
import { Hub } from "../../src/hub/hub.ts";
import { messageOf } from "./test_hub.ts";

const [folder, messages] = Deno.args;
const never = new AbortController().signal;
const say = (line: string): void => {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
};
const hub = new Hub({
  folder,
  concurrency: 4,
  isUrgent: () => false,
  answer: async ({ text }) => {
    await delay(1);
    return { text };
  },
  deliver: ({ text }) => Promise.resolve(say(`delivered ${text}`)),
  log: createLogger("hub", { level: "error", write: say }),
});
await hub.start();
for (let number = 0; number < Number(messages); number++) {
  const message = messageOf(`${number % 10}`, number);
  await hub.receive(message, never);
  say(`taken ${message.text}`);
}
await hub.idle();
await hub.stop();
say("done");
