import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { ParkedError } from "../../src/base/parked_error.ts";
import type { HubOptions, Work } from "../../src/hub/hub_options.ts";
import {
  dismissSetAside,
  readSetAside,
} from "../../src/hub/journal/set_aside.ts";
import {
  copyPrefix,
  gate,
  inFolder,
  listeningLog,
  messageOf,
  startHub,
} from "./test_hub.ts";

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) =>
    signal.addEventListener("abort", () => reject(signal.reason))
  );

/** Where a hub on that folder would be after a crash at this moment. */
async function crash(folder: string): Promise<string> {
  const journal = await Deno.readFile(`${folder}/journal.jsonl`);
  const after = `${folder}-${crypto.randomUUID()}`;
  await copyPrefix(journal, { folder: after, bytes: journal.length });
  return after;
}

Deno.test("work that a crash broke off is gone on with, and knows what was done", () =>
  inFolder(async (folder) => {
    const { open, opened } = gate();
    const begun = gate();
    const { hub } = await startHub(folder, {
      now: () => new Date("2026-11-20T12:00:00Z"),
      answer: async ({ text }, { acts, interrupted }) => {
        equal(interrupted, undefined);
        await acts.starting("c1");
        await acts.ended("c1", "made it");
        await acts.starting("c2");
        begun.open();
        await opened;
        return { text };
      },
    });
    await hub.offer(messageOf("a", 1));
    await hub.offer(messageOf("a", 2));
    await begun.opened;
    const after = await crash(folder);
    open();
    await hub.stop();
    const works: [string, Work["interrupted"]][] = [];
    const again = await startHub(after, {
      answer: ({ text }, { interrupted }) => {
        works.push([text, interrupted]);
        return Promise.resolve({ text });
      },
    });
    await again.hub.idle();
    deepEqual(works, [
      ["a1", {
        since: "2026-11-20T12:00:00.000Z",
        acts: new Map([["c1", "made it"], ["c2", undefined]]),
      }],
      ["a2", undefined],
    ]);
    equal(again.delivered.length, 2);
    await again.hub.stop();
  }));

Deno.test("a reply that was being delivered goes on behind its last part", () =>
  inFolder(async (folder) => {
    const { open, opened } = gate();
    const sent = gate();
    const { hub } = await startHub(folder, {
      deliver: async (_, { onPart }) => {
        await onPart();
        await onPart();
        await onPart();
        sent.open();
        await opened;
      },
    });
    await hub.offer(messageOf("a", 1));
    await sent.opened;
    // The third part may still be on its way to the disk; the second isn't.
    const after = await crash(folder);
    open();
    await hub.stop();
    let answered = 0;
    const parts: number[] = [];
    const again = await startHub(after, {
      answer: () => Promise.resolve(void answered++),
      deliver: (_, { sentParts }) =>
        Promise.resolve(void parts.push(sentParts)),
    });
    await again.hub.idle();
    equal(answered, 0);
    ok(parts.length === 1 && (parts[0] === 2 || parts[0] === 3));
    await again.hub.stop();
  }));

Deno.test("stopping parks work that doesn't end; any number of stops is no crash", () =>
  inFolder(async (folder) => {
    for (let start = 0; start < 5; start++) {
      const begun = gate();
      const { hub, delivered } = await startHub(folder, {
        answer: async (_, { signal, interrupted }) => {
          equal(interrupted === undefined, start === 0);
          begun.open();
          return await untilAborted(signal);
        },
      });
      equal(
        await hub.offer(messageOf("a", 1)),
        start === 0 ? "taken" : "known",
      );
      await begun.opened;
      await hub.stop({ graceMs: 1 });
      deepEqual(delivered, []);
    }
    const { hub, delivered } = await startHub(folder);
    await hub.idle();
    deepEqual(delivered.map(({ text }) => text), ["re a1"]);
    await hub.stop();
  }));

Deno.test("a turn that ends as stopped while it is parked isn't over", () =>
  inFolder(async (folder) => {
    const begun = gate();
    const { hub } = await startHub(folder, {
      answer: async (_, { signal }) => {
        begun.open();
        await untilAborted(signal).catch(() => {});
        return { text: "so far", outcome: { kind: "stopped" } };
      },
    });
    await hub.offer(messageOf("a", 1));
    await begun.opened;
    await hub.stop({ graceMs: 1 });
    const again = await startHub(folder);
    await again.hub.idle();
    deepEqual(again.delivered.map(({ text }) => text), ["re a1"]);
    await again.hub.stop();
  }));

Deno.test("stopping lets what runs come to its end, and delivers it", () =>
  inFolder(async (folder) => {
    const { open, opened } = gate();
    const begun = gate();
    const { hub, delivered } = await startHub(folder, {
      answer: async ({ text }) => {
        begun.open();
        await opened;
        return { text };
      },
    });
    await hub.offer(messageOf("a", 1));
    await hub.offer(messageOf("a", 2));
    await begun.opened;
    const stopped = hub.stop();
    await rejects(hub.offer(messageOf("b", 1)), { code: "stopping" });
    open();
    await stopped;
    await hub.stop();
    deepEqual(delivered.map(({ text }) => text), ["a1"]);
    const again = await startHub(folder);
    await again.hub.idle();
    deepEqual(again.delivered.map(({ text }) => text), ["re a2"]);
    await again.hub.stop();
  }));

Deno.test("stopping ends with work that heeds no signal, and a delivery that hangs", async () => {
  const held = gate();
  await inFolder(async (folder) => {
    const both = [gate(), gate()];
    const { hub } = await startHub(folder, {
      answer: async ({ text }) => {
        if (text === "b1") return { text };
        both[0].open();
        await held.opened;
        return { text };
      },
      deliver: async () => {
        both[1].open();
        await held.opened;
      },
    });
    await hub.offer(messageOf("a", 1));
    await hub.offer(messageOf("b", 1));
    await Promise.all(both.map(({ opened }) => opened));
    await hub.stop({ graceMs: 1 });
    held.open();
    const again = await startHub(folder);
    await again.hub.idle();
    const texts = again.delivered.map(({ text }) => text);
    deepEqual(texts.sort(), ["b1", "re a1"]);
    await again.hub.stop();
  });
});

Deno.test("who waits for room is told when the hub stops", () =>
  inFolder(async (folder) => {
    const begun = gate();
    const { hub } = await startHub(folder, {
      capacity: 1,
      answer: async (_, { signal }) => {
        begun.open();
        return await untilAborted(signal);
      },
    });
    await hub.offer(messageOf("a", 1));
    await begun.opened;
    await hub.offer(messageOf("a", 2));
    equal(await hub.offer(messageOf("a", 3)), "full");
    const { signal } = new AbortController();
    const ends = [
      rejects(hub.receive(messageOf("a", 3), signal), ParkedError),
      rejects(hub.room(signal), ParkedError),
    ];
    await hub.stop({ graceMs: 1 });
    await Promise.all(ends);
  }));

/** The folder after three crashes in the work on one message. */
async function crashThrice(
  folder: string,
  options: Partial<HubOptions> = {},
): Promise<string> {
  let at = folder;
  for (let times = 0; times < 3; times++) {
    const begun = gate();
    const { hub } = await startHub(at, {
      ...options,
      answer: async (_, { signal }) => {
        begun.open();
        return await untilAborted(signal);
      },
    });
    await hub.offer(
      messageOf("a", 1, "delete  everything\nthat " + "x ".repeat(60)),
    );
    await begun.opened;
    at = await crash(at);
    await hub.stop({ graceMs: 1 });
  }
  return at;
}

Deno.test("a message in work at three crashes is set aside, and its person told", () =>
  inFolder(async (folder) => {
    const after = await crashThrice(folder);
    const { hub, delivered, lines } = await startHub(after, {
      now: () => new Date("2026-11-20T12:00:00Z"),
      answer: () => Promise.reject(new Error("It was worked on")),
    });
    await hub.idle();
    equal(delivered.length, 1);
    match(
      delivered[0].text,
      /^I gave up on your message “delete everything that x/,
    );
    ok(delivered[0].text.length < 250);
    equal(delivered[0].answers, "test:a:1");
    deepEqual(
      hub.setAside().map(({ message, at, why }) => [message.id, at, why]),
      [
        ["test:a:1", "2026-11-20T12:00:00.000Z", "It was in work at 3 crashes"],
      ],
    );
    match(lines.join(""), /ERROR .*Set test:a:1 aside/);
    equal(await hub.offer(messageOf("a", 1)), "known");
    deepEqual(await readSetAside(after), hub.setAside());
    equal(await hub.dismiss("test:a:1"), true);
    equal(await hub.dismiss("test:a:1"), false);
    await hub.stop();
    deepEqual(await readSetAside(after), []);
    const again = await startHub(after);
    await again.hub.idle();
    equal(await again.hub.offer(messageOf("a", 1)), "known");
    deepEqual(again.delivered, []);
    await again.hub.stop();
  }));

Deno.test("a message that brings three crashes takes none of the others along", () =>
  inFolder(async (folder) => {
    const asked: string[] = [];
    let at = folder;
    for (let times = 0; times < 3; times++) {
      const crashing = gate();
      const { hub } = await startHub(at, {
        answer: async ({ text }, { signal }) => {
          asked.push(`${times} ${text}`);
          if (text === "b1") crashing.open();
          return await untilAborted(signal);
        },
      });
      for (const chat of ["b", "a", "c"]) await hub.offer(messageOf(chat, 1));
      await crashing.opened;
      at = await crash(at);
      await hub.stop({ graceMs: 1 });
    }
    // All were in work at two crashes; at the third only the first of them.
    deepEqual(asked.filter((one) => one.startsWith("2")), ["2 b1"]);
    const { hub, delivered } = await startHub(at);
    await hub.idle();
    deepEqual(hub.setAside().map(({ message }) => message.text), ["b1"]);
    const texts = delivered.map(({ text }) => text).toSorted();
    deepEqual(texts.slice(1), ["re a1", "re c1"]);
    match(texts[0], /^I gave up on your message “b1”/);
    await hub.stop();
  }));

Deno.test("what was set aside is listed and dismissed while no hub runs", () =>
  inFolder(async (folder) => {
    deepEqual(await readSetAside(folder), []);
    const after = await crashThrice(folder);
    const { hub } = await startHub(after);
    await hub.idle();
    await hub.stop();
    const { log } = listeningLog();
    equal((await readSetAside(after)).length, 1);
    equal(await dismissSetAside(after, { id: "other", log }), false);
    equal(await dismissSetAside(after, { id: "test:a:1", log }), true);
    deepEqual(await readSetAside(after), []);
  }));

Deno.test("an urgent message that a crash broke off is answered after it, beside its chat", () =>
  inFolder(async (folder) => {
    const begun = gate();
    const hang: HubOptions["answer"] = async (_, { signal }) => {
      begun.open();
      return await untilAborted(signal);
    };
    const { hub } = await startHub(folder, { answer: hang });
    await hub.offer(messageOf("a", 1));
    await hub.offer(messageOf("a", 2, "/status"));
    await begun.opened;
    const after = await crash(folder);
    await hub.stop({ graceMs: 1 });
    const answered = gate();
    const again = await startHub(after, {
      answer: async (message, work) =>
        message.text === "/status"
          ? { text: "fine" }
          : await hang(message, work),
      deliver: ({ text }) => {
        if (text === "fine") answered.open();
        return Promise.resolve();
      },
    });
    await answered.opened;
    await again.hub.stop({ graceMs: 1 });
  }));
