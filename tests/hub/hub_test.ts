import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { delay } from "../../src/base/delay.ts";
import { MiniclawError } from "../../src/base/miniclaw_error.ts";
import type { Work } from "../../src/hub/hub_options.ts";
import { FaultyDisk } from "./faulty_disk.ts";
import { gate, inFolder, messageOf, startHub } from "./test_hub.ts";

const never = new AbortController().signal;
const chatOf = (chatId: string) => ({ channel: "test", chatId });
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) =>
    signal.addEventListener("abort", () => reject(signal.reason))
  );

Deno.test("a message is answered in its chat, threaded to it, once", () =>
  inFolder(async (folder) => {
    const received: string[] = [];
    const settled: string[] = [];
    const { hub, delivered } = await startHub(folder, {
      onReceived: ({ id }) => received.push(id),
      onSettled: ({ id }, how) => settled.push(`${id} ${how}`),
    });
    const message = { ...messageOf("a", 1), reply_to: "77" };
    equal(await hub.offer(message), "taken");
    equal(await hub.offer(message), "known");
    await hub.idle();
    equal(await hub.offer(message), "known");
    deepEqual(delivered, [{
      id: "reply:test:a:1",
      chat: chatOf("a"),
      answers: "test:a:1",
      reply_to: "77",
      text: "re a1",
      outcome: { kind: "answered" },
    }]);
    deepEqual(received, ["test:a:1"]);
    deepEqual(settled, ["reply:test:a:1 delivered"]);
    await hub.stop();
  }));

Deno.test("the same message offered twice at the same moment is taken once", () =>
  inFolder(async (folder) => {
    const { hub, delivered } = await startHub(folder);
    const offers = [1, 2, 3].map(() => hub.offer(messageOf("a", 1)));
    deepEqual(await Promise.all(offers), ["taken", "known", "known"]);
    await hub.idle();
    equal(delivered.length, 1);
    await hub.stop();
  }));

Deno.test("nothing is sent where there is nothing to say", () =>
  inFolder(async (folder) => {
    const answer = () => Promise.resolve(undefined);
    const { hub, delivered } = await startHub(folder, { answer });
    await hub.offer(messageOf("a", 1));
    await hub.idle();
    equal(await hub.offer(messageOf("a", 1)), "known");
    deepEqual(delivered, []);
    await hub.stop();
  }));

Deno.test("what the work throws is said in the chat, never silence", () =>
  inFolder(async (folder) => {
    const { hub, delivered, lines } = await startHub(folder, {
      answer: () =>
        Promise.reject(
          new MiniclawError("Cannot reach the model", {
            code: "network",
            hint: "Look at the network",
          }),
        ),
    });
    await hub.offer(messageOf("a", 1));
    await hub.idle();
    equal(delivered[0].text, "Cannot reach the model.\n\nLook at the network.");
    deepEqual(delivered[0].outcome, {
      kind: "failed",
      code: "network",
      message: "Cannot reach the model",
      hint: "Look at the network",
    });
    match(
      lines.join(""),
      /WARN .*No answer to test:a:1: Cannot reach the model/,
    );
    await hub.stop();
  }));

Deno.test("a flood of one chat is refused while the others get in", () =>
  inFolder(async (folder) => {
    const { open, opened } = gate();
    const { hub, delivered } = await startHub(folder, {
      concurrency: 1,
      answer: async ({ text }) => {
        await opened;
        return { text };
      },
    });
    await hub.offer(messageOf("flood", 0));
    const offers: Promise<string>[] = [];
    for (let number = 1; number <= 200; number++) {
      offers.push(hub.offer(messageOf("flood", number)));
    }
    const taken = (await Promise.all(offers)).filter((one) => one === "taken");
    equal(taken.length, 80);
    for (let number = 0; number < 20; number++) {
      equal(await hub.offer(messageOf("other", number)), "taken");
    }
    equal(await hub.offer(messageOf("third", 0)), "full");
    deepEqual(hub.queues(), { inbound: 100, outbound: 0 });
    const room = hub.room(never);
    const later = hub.receive(messageOf("third", 0), never);
    open();
    await room;
    equal(await later, "taken");
    await hub.idle();
    equal(delivered.length, 102);
    await hub.stop();
  }));

Deno.test("an urgent message is answered while the queue is full and its chat hangs", () =>
  inFolder(async (folder) => {
    const { open, opened } = gate();
    const answered = gate();
    const { hub, delivered } = await startHub(folder, {
      concurrency: 1,
      capacity: 2,
      answer: async ({ text }) => {
        if (!text.startsWith("/")) await opened;
        return { text };
      },
      deliver: (message) => {
        delivered.push(message);
        if (message.text === "/status") answered.open();
        return Promise.resolve();
      },
    });
    await hub.offer(messageOf("a", 0));
    await hub.offer(messageOf("a", 1));
    equal(await hub.offer(messageOf("a", 2)), "full");
    equal(await hub.offer(messageOf("a", 3, "/status")), "taken");
    await answered.opened;
    deepEqual(delivered.map(({ text }) => text), ["/status"]);
    open();
    await hub.idle();
    await hub.stop();
  }));

Deno.test("urgent messages without end of one chat leave room for another's", () =>
  inFolder(async (folder) => {
    const { open, opened } = gate();
    const { hub } = await startHub(folder, { deliver: () => opened });
    const many = Array.from({ length: 50 }, (_, n) => messageOf("a", n, "/x"));
    const offers = await Promise.all(many.map((one) => hub.offer(one)));
    equal(offers.filter((one) => one === "taken").length, 20);
    equal(await hub.offer(messageOf("b", 1, "/x")), "taken");
    let waits = true;
    const room = hub.room(never).then(() => waits = false);
    await delay(1);
    ok(waits, "there is room once one of them is done");
    open();
    await room;
    await hub.idle();
    await hub.stop();
  }));

Deno.test("an urgent answer overtakes a delivery that hangs in the same chat", () =>
  inFolder(async (folder) => {
    const { open, opened } = gate();
    const answered = gate();
    const { hub } = await startHub(folder, {
      deliver: async ({ text }) => {
        if (text === "re /stop") return answered.open();
        await opened;
      },
    });
    await hub.offer(messageOf("a", 1));
    await hub.offer(messageOf("a", 2, "/stop"));
    await answered.opened;
    open();
    await hub.idle();
    await hub.stop();
  }));

Deno.test("a chat is held from its first message to the delivery of its last answer", () =>
  inFolder(async (folder) => {
    const { opened, open } = gate();
    const answered = gate();
    const { hub } = await startHub(folder, {
      deliver: async () => (answered.open(), await opened),
    });
    equal(hub.holds(chatOf("a")), false);
    await hub.offer(messageOf("a", 1));
    equal(hub.holds(chatOf("a")), true);
    equal(hub.holds(chatOf("b")), false);
    await answered.opened;
    equal(hub.holds(chatOf("a")), true);
    open();
    await hub.idle();
    equal(hub.holds(chatOf("a")), false);
    await hub.stop();
  }));

Deno.test("stopping a chat ends its work, answers it so, and leaves what waits", () =>
  inFolder(async (folder) => {
    const begun = gate();
    const { hub, delivered } = await startHub(folder, {
      answer: async ({ text }, { signal }) => {
        if (text !== "a1") return { text };
        begun.open();
        return await untilAborted(signal);
      },
    });
    equal(hub.stopChat(chatOf("a")), false);
    await hub.offer(messageOf("a", 1));
    await hub.offer(messageOf("a", 2));
    await begun.opened;
    equal(hub.stopChat(chatOf("b")), false);
    equal(hub.stopChat(chatOf("a")), true);
    await hub.idle();
    deepEqual(delivered.map(({ text, outcome }) => [text, outcome?.kind]), [
      ["Stopped.", "stopped"],
      ["a2", undefined],
    ]);
    await hub.stop();
  }));

Deno.test("a message that waits can be amended, one in work can't", () =>
  inFolder(async (folder) => {
    const { open, opened } = gate();
    const { hub, delivered } = await startHub(folder, {
      answer: async ({ text }) => {
        await opened;
        return { text };
      },
    });
    await hub.offer(messageOf("a", 1));
    const offered = hub.offer(messageOf("a", 2));
    equal(await hub.amend("test:a:2", "other words"), "amended");
    equal(await offered, "taken");
    equal(await hub.amend("test:a:1", "too late"), "begun");
    equal(await hub.amend("test:a:9", "what?"), "unknown");
    open();
    await hub.idle();
    deepEqual(delivered.map(({ text }) => text), ["a1", "other words"]);
    equal(await hub.amend("test:a:2", "far too late"), "begun");
    await hub.stop();
  }));

Deno.test("what the agent says by itself is on the disk when send returns, and in order", () =>
  inFolder(async (folder) => {
    const { open, opened } = gate();
    const { hub, delivered } = await startHub(folder, {
      deliver: async (message) => {
        await opened;
        delivered.push(message);
      },
    });
    const choices = [{ label: "Yes", command: "/approve k" }];
    await hub.send(chatOf("a"), { text: "1", choices }, { reply_to: "5" });
    await hub.send(chatOf("a"), { text: "2" });
    const file = await Deno.readTextFile(`${folder}/journal.jsonl`);
    match(file, /"text":"1".*\n.*"text":"2"/);
    open();
    await hub.idle();
    deepEqual(delivered.map(({ text }) => text), ["1", "2"]);
    deepEqual(delivered[0].choices, choices);
    equal(delivered[0].reply_to, "5");
    await hub.stop();
  }));

Deno.test("who sends too much to a chat that can't be reached waits, and may give up", () =>
  inFolder(async (folder) => {
    const { open, opened } = gate();
    const { hub } = await startHub(folder, { deliver: () => opened });
    const send = (chatId: string, signal?: AbortSignal) =>
      hub.send(chatOf(chatId), { text: "x" }, { signal });
    for (let number = 0; number <= 80; number++) await send("a");
    equal(hub.queues().outbound, 80);
    const giveUp = new AbortController();
    const waits = send("a", giveUp.signal);
    await send("b");
    giveUp.abort(new Error("enough"));
    await rejects(waits, /enough/);
    open();
    await hub.idle();
    await hub.stop();
  }));

Deno.test("a chat whose answers pile up isn't worked on, and holds up nobody", () =>
  inFolder(async (folder) => {
    const { open, opened } = gate();
    const worked: string[] = [];
    const reached = gate();
    const { hub } = await startHub(folder, {
      concurrency: 1,
      capacity: 5,
      answer: ({ text }) => {
        worked.push(text);
        return Promise.resolve({ text });
      },
      deliver: async ({ text }) => {
        if (text === "b1") reached.open();
        else await opened;
      },
    });
    for (let number = 0; number < 9; number++) {
      await hub.receive(messageOf("a", number), never);
    }
    await hub.receive(messageOf("b", 1), never);
    await reached.opened;
    ok(worked.length < 8, worked.join());
    open();
    await hub.idle();
    equal(worked.length, 10);
    await hub.stop();
  }));

Deno.test("what can't be delivered is said in the log, once, and not tried again", () =>
  inFolder(async (folder) => {
    const settled: string[] = [];
    const { hub, lines } = await startHub(folder, {
      deliver: () => Promise.reject(new MiniclawError("The bot was blocked")),
      onSettled: (_, how) => settled.push(how),
    });
    await hub.offer(messageOf("a", 1));
    await hub.idle();
    await hub.stop();
    const warnings = lines.filter((line) => line.includes("WARN"));
    equal(warnings.length, 1);
    match(warnings[0], /Cannot deliver to test:a: The bot was blocked/);
    deepEqual(settled, ["undeliverable"]);
    const again = await startHub(folder);
    await again.hub.idle();
    deepEqual(again.delivered, []);
    await again.hub.stop();
  }));

Deno.test("ten thousand messages later the hub holds no more than at the start", () =>
  inFolder(async (folder) => {
    const acts = async (work: Work): Promise<void> => {
      await work.acts.starting("c1");
      await work.acts.ended("c1", "x".repeat(1000));
    };
    const disk = new FaultyDisk();
    disk.isQuick = true;
    const { hub } = await startHub(folder, {
      disk,
      deliver: () => Promise.resolve(),
      answer: async ({ text }, work) => {
        if (text.endsWith("00")) await acts(work);
        return { text };
      },
    });
    for (let at = 0; at < 10_000; at += 100) {
      await Promise.all(
        Array.from(
          { length: 100 },
          (_, number) =>
            hub.receive(messageOf(`chat${number % 20}`, at + number), never),
        ),
      );
    }
    await hub.idle();
    await hub.stop();
    const { size } = await Deno.stat(`${folder}/journal.jsonl`);
    ok(size < 2_500_000, `${size} bytes`);
    const again = await startHub(folder);
    await again.hub.idle();
    deepEqual(again.delivered, []);
    equal(await again.hub.offer(messageOf("chat19", 9999)), "known");
    await again.hub.stop();
  }));
