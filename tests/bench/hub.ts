// What the hub costs: lines of the journal a second, a message from its offer to its
// delivery with an instant answer, and reading a journal again. In this process, on
// the disk of the temporary folder.
import { createLogger } from "../../src/base/logger.ts";
import { Hub } from "../../src/hub/hub.ts";
import type { InboundMessage } from "../../src/hub/inbound_message.ts";
import { Journal } from "../../src/hub/journal/journal.ts";

const log = createLogger("bench", { level: "error", write: () => {} });
const never = new AbortController().signal;
const RECORDS = 10_000;

print("| what | figure |");
print("| --- | --- |");
await measure(
  "journal, one line after the other",
  (folder) => appendAll(folder, { lines: 500, atOnce: 1 }),
);
await measure(
  "journal, 100 lines at once",
  (folder) => appendAll(folder, { lines: RECORDS, atOnce: 100 }),
);
await measure("a message alone, from offer to delivery", oneByOne);
await measure("messages of 10 chats, as many as fit", manyAtOnce);
await measure(`start on a journal of ${RECORDS} lines`, replay);

async function appendAll(
  folder: string,
  { lines, atOnce }: { lines: number; atOnce: number },
): Promise<string> {
  const journal = await Journal.open({ folder, log, compactBytes: Infinity });
  const start = performance.now();
  for (let at = 0; at < lines; at += atOnce) {
    await Promise.all(
      Array.from(
        { length: atOnce },
        (_, number) =>
          journal.append({ kind: "taken", message: messageOf(at + number) }),
      ),
    );
  }
  const seconds = (performance.now() - start) / 1000;
  await journal.close();
  return `${(lines / seconds).toFixed(0)} lines/s`;
}

async function oneByOne(folder: string): Promise<string> {
  const hub = await startHub(folder);
  const times: number[] = [];
  for (let number = 0; number < 300; number++) {
    const start = performance.now();
    await hub.offer(messageOf(number));
    await hub.idle();
    times.push(performance.now() - start);
  }
  await hub.stop();
  times.sort((a, b) => a - b);
  return `p50 ${times[150].toFixed(1)} ms, p95 ${times[285].toFixed(1)} ms`;
}

async function manyAtOnce(folder: string): Promise<string> {
  const hub = await startHub(folder);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: 10 }, async (_, chat) => {
      for (let number = 0; number < 300; number++) {
        await hub.receive(messageOf(chat * 300 + number, `${chat}`), never);
      }
    }),
  );
  await hub.idle();
  const seconds = (performance.now() - start) / 1000;
  await hub.stop();
  return `${(3000 / seconds).toFixed(0)} messages/s`;
}

async function replay(folder: string): Promise<string> {
  const journal = await Journal.open({ folder, log, compactBytes: Infinity });
  const writes: Promise<void>[] = [];
  for (let number = 0; number < RECORDS / 2; number++) {
    const message = messageOf(number);
    writes.push(journal.append({ kind: "taken", message }));
    writes.push(journal.append({ kind: "answered", id: message.id }));
  }
  await Promise.all(writes);
  await journal.close();
  const start = performance.now();
  const again = await Journal.open({ folder, log, compactBytes: Infinity });
  const milliseconds = performance.now() - start;
  await again.close();
  return `${milliseconds.toFixed(0)} ms`;
}

async function startHub(folder: string): Promise<Hub> {
  const hub = new Hub({
    folder,
    concurrency: 4,
    isUrgent: () => false,
    answer: ({ text }) => Promise.resolve({ text }),
    deliver: () => Promise.resolve(),
    log,
  });
  await hub.start();
  return hub;
}

function messageOf(number: number, chatId = "1"): InboundMessage {
  return {
    id: `bench:${number}`,
    chat: { channel: "bench", chatId },
    person: "bench:1",
    text:
      "When is the dentist's appointment, and what did I want to ask there?",
    audience: "person",
    received_at: new Date().toISOString(),
  };
}

async function measure(
  what: string,
  work: (folder: string) => Promise<string>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    print(`| ${what} | ${await work(folder)} |`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}
