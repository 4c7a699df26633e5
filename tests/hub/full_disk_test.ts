import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { delay } from "../../src/base/delay.ts";
import { FaultyDisk, full } from "./faulty_disk.ts";
import { gate, inFolder, messageOf, startHub } from "./test_hub.ts";

/** Waits as long as it takes until there is room again, not as long as was asked. */
const soon: typeof delay = (_, signal) => delay(1, signal);
const chat = { channel: "test", chatId: "a" };

function spoken(lines: readonly string[]): string[] {
  return lines.filter((line) => /ERROR|INFO/.test(line))
    .map((line) => line.replace(/^\S+ /, "").trim());
}

const ONCE = [
  "ERROR hub: Cannot write to the home: the disk is full: nothing is accepted until it can be",
  "INFO  hub: The disk can be written again: going on",
];

Deno.test("nothing is accepted on a full disk, and all again once there is room", () =>
  inFolder(async (folder) => {
    const disk = new FaultyDisk();
    const { hub, delivered, lines } = await startHub(folder, {
      disk,
      delay: soon,
    });
    disk.full = true;
    for (let number = 0; number < 3; number++) {
      await rejects(hub.offer(messageOf("a", number)), { code: "disk_full" });
    }
    deepEqual(hub.state(), {
      status: "degraded",
      detail: "Cannot write to the home: the disk is full",
    });
    disk.full = false;
    while (hub.state().status !== "ok") await delay(1);
    equal(await hub.offer(messageOf("a", 0)), "taken");
    await hub.idle();
    equal(delivered.length, 1);
    deepEqual(spoken(lines), ONCE);
    await hub.stop();
  }));

Deno.test("a disk that is full at any moment of a message's way loses nothing", async () => {
  for (let nth = 2; nth <= 9; nth++) {
    for (const call of ["write", "syncData"] as const) {
      await inFolder(async (folder) => {
        const disk = new FaultyDisk();
        disk.tornBytes = 25;
        const { hub, delivered, lines } = await startHub(folder, {
          disk,
          delay: soon,
          answer: async ({ text }, { acts, interrupted }) => {
            if (!interrupted?.acts.has("c1")) await acts.starting("c1");
            if (!interrupted?.acts.get("c1")) await acts.ended("c1", "done");
            return { text };
          },
          deliver: async (message, { onPart }) => {
            await onPart();
            delivered.push(message);
          },
        });
        disk.fails = (one, times) =>
          one === call && times >= nth && times < nth + 3;
        equal(await hub.offer(messageOf("a", 1)), "taken");
        await hub.idle();
        await hub.stop();
        deepEqual(delivered.map(({ text }) => text), ["a1"], `${call} ${nth}`);
        const said = spoken(lines);
        said.forEach((line, at) => equal(line, ONCE[at % 2], `${call} ${nth}`));
        equal(said.length % 2, 0, "what begins ends");
        ok(nth > 6 || said.length > 0, `${call} ${nth} was a fault`);
        const again = await startHub(folder);
        await again.hub.idle();
        deepEqual(again.delivered, []);
        await again.hub.stop();
      });
    }
  }
});

Deno.test("an act that can't be written down isn't done, and what was done is known", () =>
  inFolder(async (folder) => {
    const disk = new FaultyDisk();
    const done: string[] = [];
    const { hub, delivered } = await startHub(folder, {
      disk,
      delay: (_, signal) => {
        disk.full = false;
        return delay(1, signal);
      },
      answer: async ({ text }, { acts, interrupted }) => {
        for (const call of ["c1", "c2"]) {
          if (interrupted?.acts.has(call)) continue;
          if (call === "c2" && !interrupted) disk.full = true;
          await acts.starting(call);
          done.push(call);
          await acts.ended(call, "done");
        }
        return { text };
      },
    });
    await hub.offer(messageOf("a", 1));
    await hub.idle();
    deepEqual(done, ["c1", "c2"]);
    equal(delivered.length, 1);
    await hub.stop();
  }));

Deno.test("an answer that can't be saved is tried again, not made an error", () =>
  inFolder(async (folder) => {
    let tries = 0;
    const { open, opened } = gate();
    const { hub, delivered, lines } = await startHub(folder, {
      delay: async (_, signal) => {
        await opened;
        await delay(1, signal);
      },
      answer: async ({ text }) => {
        await Promise.resolve();
        if (++tries < 4) throw new Error("Cannot save", { cause: full() });
        return { text };
      },
    });
    await hub.offer(messageOf("a", 1));
    while (hub.state().status === "ok") await delay(1);
    await rejects(hub.offer(messageOf("a", 2)), {
      code: "disk_full",
      message: "Cannot write to the home: the disk is full",
    });
    open();
    await hub.idle();
    equal(tries, 4);
    deepEqual(delivered.map(({ text }) => text), ["a1"]);
    equal(spoken(lines).length, 2);
    await hub.stop();
  }));

Deno.test("while the disk is full no model is asked again and again", () =>
  inFolder(async (folder) => {
    const disk = new FaultyDisk();
    let tries = 0;
    let waits = 0;
    const { hub } = await startHub(folder, {
      disk,
      delay: async (_, signal) => {
        if (++waits === 20) disk.full = false;
        await delay(0, signal);
      },
      answer: async ({ text }) => {
        await Promise.resolve();
        if (++tries > 1) return { text };
        disk.full = true;
        throw full();
      },
    });
    await hub.offer(messageOf("a", 1));
    await hub.idle();
    equal(waits, 20);
    equal(tries, 2);
    await hub.stop();
  }));

Deno.test("who says something by itself waits while the disk is full", () =>
  inFolder(async (folder) => {
    const disk = new FaultyDisk();
    const { hub, delivered } = await startHub(folder, { disk, delay: soon });
    disk.full = true;
    const sent = hub.send(chat, { text: "it is done" });
    while (hub.state().status === "ok") await delay(1);
    disk.full = false;
    await sent;
    await hub.idle();
    deepEqual(delivered.map(({ text }) => text), ["it is done"]);
    await hub.stop();
  }));

Deno.test("stopping on a full disk ends, and the next start goes on", () =>
  inFolder(async (folder) => {
    const disk = new FaultyDisk();
    const asked = gate();
    const { hub, delivered } = await startHub(folder, {
      disk,
      answer: async ({ text }) => {
        await Promise.resolve();
        disk.full = true;
        asked.open();
        return { text };
      },
    });
    await hub.offer(messageOf("a", 1));
    await asked.opened;
    while (hub.state().status === "ok") await delay(1);
    await hub.stop({ graceMs: 1 });
    deepEqual(delivered, []);
    const again = await startHub(folder);
    await again.hub.idle();
    deepEqual(again.delivered.map(({ text }) => text), ["re a1"]);
    await again.hub.stop();
  }));

Deno.test("another fault of the disk is waited out, too, and named", () =>
  inFolder(async (folder) => {
    const disk = new FaultyDisk();
    disk.error = () =>
      Object.assign(new Error("Input/output error (os error 5)"), {
        code: "EIO",
      });
    const { hub, lines } = await startHub(folder, { disk, delay: soon });
    disk.full = true;
    await rejects(hub.offer(messageOf("a", 1)), { code: "disk" });
    match(
      lines.join(""),
      /ERROR .*Cannot write to the home: .*input\/output error/,
    );
    disk.full = false;
    while (hub.state().status !== "ok") await delay(1);
    ok(await hub.offer(messageOf("a", 1)));
    await hub.idle();
    await hub.stop();
  }));
