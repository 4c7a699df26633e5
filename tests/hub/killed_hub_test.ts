import { deepEqual, equal, ok } from "node:assert/strict";
import { inFolder } from "./test_hub.ts";

const MESSAGES = 200;
const CHATS = 10;

Deno.test("a hub killed again and again answers all it took, in order, and little twice", () =>
  inFolder(async (folder) => {
    const taken = new Set<string>();
    const delivered: string[] = [];
    let kills = 0;
    const known = { taken, delivered };
    while (!await run(folder, { ...known, deliveries: 8 + kills % 7 })) kills++;
    ok(kills > 5, `${kills} kills`);
    equal(taken.size, MESSAGES);
    const first = [...new Set(delivered)];
    equal(first.length, MESSAGES);
    for (let chat = 0; chat < CHATS; chat++) {
      const numbers = first.filter((text) => text[0] === `${chat}`)
        .map((text) => Number(text.slice(1)));
      deepEqual(numbers, numbers.toSorted((a, b) => a - b));
    }
    // Those whose delivery was said and not yet written when it was killed.
    ok(delivered.length - first.length <= 4 * kills);
  }));

/** Runs it until it has made so many deliveries, then kills it; or until it is done. */
async function run(
  folder: string,
  { deliveries, taken, delivered }: {
    deliveries: number;
    taken: Set<string>;
    delivered: string[];
  },
): Promise<boolean> {
  const program = new URL("killed_hub.ts", import.meta.url).pathname;
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "-A", program, folder, `${MESSAGES}`],
    stdout: "piped",
  }).spawn();
  let done = false;
  let said = 0;
  let rest = "";
  for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
    const all = (rest + text).split("\n");
    rest = all.pop() ?? "";
    for (const line of all) {
      const [what, name] = line.split(" ");
      if (what === "taken") taken.add(name);
      if (what === "delivered") delivered.push(name);
      if (what === "done") done = true;
      if (what === "delivered" && ++said === deliveries) kill(child);
    }
  }
  await child.status;
  return done;
}

function kill(child: Deno.ChildProcess): void {
  try {
    child.kill("SIGKILL");
  } catch (error) {
    // It came to its end before.
    if (!(error instanceof TypeError)) throw error;
  }
}
