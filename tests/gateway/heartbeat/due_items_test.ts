import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { dueItems } from "../../../src/gateway/heartbeat/due_items.ts";
import { heartbeatItems } from "../../../src/gateway/heartbeat/heartbeat_items.ts";
import { parseRhythm } from "../../../src/gateway/heartbeat/parse_rhythm.ts";
import { workspaceFiles } from "../../../src/workspace/workspace_files.ts";

const { template } = workspaceFiles.find(({ name }) =>
  name === "HEARTBEAT.md"
)!;

Deno.test("an untouched template asks for nothing", () => {
  deepEqual(heartbeatItems(template), []);
  deepEqual(heartbeatItems(template.replaceAll("\n", "\r\n")), []);
  deepEqual(heartbeatItems(""), []);
});

Deno.test("a task below the template's heading is one", () => {
  const text = `${template}- [ ] Water the plants?\n`;
  deepEqual(heartbeatItems(text), ["Water the plants?"]);
});

Deno.test("entries of lists are items; what is ticked, empty or for people isn't", () => {
  const text = [
    "# Heartbeat",
    "Some prose about it.",
    "- [ ] open",
    "- [x] ticked",
    "  with its details",
    "- [X] ticked",
    "- plain",
    "* starred",
    "+ added",
    "1. numbered",
    "- ",
    "- [ ]",
    "-",
    "<!-- - [ ] commented -->",
    "<!--",
    "- [ ] commented too",
    "-->",
    "```",
    "- [ ] code",
    "```",
    "-not a list",
    "## - heading",
    "---",
    "- [ ] with more",
    "  below it",
    "    - and deeper",
    "prose again",
    "    - example",
    "- [link](https://example.org)",
  ].join("\n");
  deepEqual(heartbeatItems(text), [
    "open",
    "plain",
    "starred",
    "added",
    "numbered",
    "with more\nbelow it\n- and deeper",
    "[link](https://example.org)",
  ]);
});

Deno.test("any text has items, none of them empty", () => {
  const line = fc.constantFrom("- ", "- [ ] ", "  ", "#", "```", "<!--", "-->");
  const text = fc.array(fc.oneof(line, fc.string()))
    .map((parts) => parts.join("\n"));
  fc.assert(fc.property(text, (text) => {
    equal(heartbeatItems(text).every((item) => item.trim() !== ""), true);
  }));
});

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const rhythms: [string, unknown][] = [
  ["Every morning: x", { kind: "weekly", days: everyDay, time: "08:00" }],
  ["every evening, x", { kind: "weekly", days: everyDay, time: "18:00" }],
  ["every morning at 7:15 x", {
    kind: "weekly",
    days: everyDay,
    time: "07:15",
  }],
  ["every day at 8:00 x", { kind: "weekly", days: everyDay, time: "08:00" }],
  ["Every day at 6pm: x", { kind: "weekly", days: everyDay, time: "18:00" }],
  ["every day at 12 am x", { kind: "weekly", days: everyDay, time: "00:00" }],
  ["daily 21:30 x", { kind: "weekly", days: everyDay, time: "21:30" }],
  ["every day at 25:00 x", { kind: "weekly", days: everyDay, time: "08:00" }],
  ["**Every day**: x", { kind: "weekly", days: everyDay, time: "08:00" }],
  ["on Mondays: x", { kind: "weekly", days: [1], time: "08:00" }],
  ["every Tuesday and Sunday at 9:05 x", {
    kind: "weekly",
    days: [2, 7],
    time: "09:05",
  }],
  ["on mon, wed and fri: x", {
    kind: "weekly",
    days: [1, 3, 5],
    time: "08:00",
  }],
  ["on weekdays at 7: x", {
    kind: "weekly",
    days: [1, 2, 3, 4, 5],
    time: "07:00",
  }],
  ["at weekends: x", { kind: "weekly", days: [6, 7], time: "08:00" }],
  ["weekly: x", { kind: "weekly", days: [1], time: "08:00" }],
  ["every month: x", { kind: "monthly", day: 1, time: "08:00" }],
  ["every month on the 31st at 10:00 x", {
    kind: "monthly",
    day: 31,
    time: "10:00",
  }],
  ["on the 15th: x", { kind: "monthly", day: 15, time: "08:00" }],
  ["every 4 hours: x", { kind: "every", minutes: 240 }],
  ["every hour: x", { kind: "every", minutes: 60 }],
  ["hourly: x", { kind: "every", minutes: 60 }],
  ["every 90 minutes x", { kind: "every", minutes: 90 }],
  ["every 2 days: x", { kind: "every", minutes: 2880 }],
  ["every 2 weeks: x", { kind: "every", minutes: 20_160 }],
  ["2026-12-24: x", { kind: "date", date: "2026-12-24", time: "08:00" }],
  ["on 2026-12-24 at 18:00 x", {
    kind: "date",
    date: "2026-12-24",
    time: "18:00",
  }],
  ["2026-12-24T18:00 x", { kind: "date", date: "2026-12-24", time: "18:00" }],
  ["2026-02-30: x", undefined],
  ["every 0 hours: x", undefined],
  ["on the 32nd: x", undefined],
  ["every dayflower in the garden", undefined],
  ["on Mondrian's birthday", undefined],
  ["look at it every morning", undefined],
  ["every morning 3 things", {
    kind: "weekly",
    days: everyDay,
    time: "08:00",
  }],
];

for (const [item, expected] of rhythms) {
  Deno.test(`"${item}" is read as ${JSON.stringify(expected)}`, () => {
    deepEqual(parseRhythm(item), expected);
  });
}

interface Case {
  item: string;
  now: string;
  last?: string;
  lastBeat?: string;
  isDue: boolean;
}

const cases: Case[] = [
  { item: "always", now: "2026-11-20T10:00Z", isDue: true },
  {
    item: "always",
    now: "2026-11-20T10:00Z",
    last: "2026-11-20T09:59Z",
    isDue: true,
  },
  // In Paris it is an hour later.
  {
    item: "every morning: x",
    now: "2026-11-20T06:59Z",
    last: "2026-11-19T07:00Z",
    isDue: false,
  },
  {
    item: "every morning: x",
    now: "2026-11-20T07:00Z",
    last: "2026-11-19T07:00Z",
    isDue: true,
  },
  {
    item: "every morning: x",
    now: "2026-11-20T07:30Z",
    last: "2026-11-20T07:00Z",
    isDue: false,
  },
  // Written down between two beats.
  {
    item: "every morning: x",
    now: "2026-11-20T07:10Z",
    lastBeat: "2026-11-20T06:40Z",
    isDue: true,
  },
  {
    item: "every morning: x",
    now: "2026-11-20T14:10Z",
    lastBeat: "2026-11-20T13:40Z",
    isDue: false,
  },
  // The first beat of all doesn't catch up on the morning.
  { item: "every morning: x", now: "2026-11-20T14:10Z", isDue: false },
  { item: "every morning: x", now: "2026-11-20T07:30Z", isDue: true },
  // Down for days: once.
  {
    item: "on Mondays: x",
    now: "2026-11-20T14:10Z",
    last: "2026-11-02T07:00Z",
    isDue: true,
  },
  {
    item: "on Mondays: x",
    now: "2026-11-20T14:10Z",
    last: "2026-11-16T07:00Z",
    isDue: false,
  },
  {
    item: "every 4 hours: x",
    now: "2026-11-20T14:00:00Z",
    last: "2026-11-20T10:00:05Z",
    isDue: true,
  },
  {
    item: "every 4 hours: x",
    now: "2026-11-20T13:30Z",
    last: "2026-11-20T10:00Z",
    isDue: false,
  },
  { item: "every 4 hours: x", now: "2026-11-20T13:30Z", isDue: true },
  {
    item: "every month on the 31st: x",
    now: "2026-11-30T07:00Z",
    last: "2026-10-31T07:00Z",
    isDue: true,
  },
  {
    item: "2026-11-20 18:00 x",
    now: "2026-11-20T16:59Z",
    lastBeat: "2026-11-20T16:30Z",
    isDue: false,
  },
  {
    item: "2026-11-20 18:00 x",
    now: "2026-11-20T17:00Z",
    lastBeat: "2026-11-20T16:30Z",
    isDue: true,
  },
  {
    item: "2026-11-20 18:00 x",
    now: "2026-11-22T17:00Z",
    last: "2026-11-20T17:00Z",
    isDue: false,
  },
  // The clocks leap over half past two.
  {
    item: "every day at 2:30 x",
    now: "2026-03-29T01:30Z",
    last: "2026-03-28T01:30Z",
    isDue: true,
  },
];

for (const { item, now, last, lastBeat, isDue } of cases) {
  Deno.test(`"${item}" at ${now}, last ${last}, looked ${lastBeat}: ${isDue}`, () => {
    const due = dueItems(`- [ ] ${item}`, {
      now: new Date(now),
      timezone: "Europe/Paris",
      state: {
        items: last === undefined ? {} : { [item]: last },
        ...lastBeat && { last_beat: lastBeat },
      },
    });
    equal(due.length === 1, isDue);
  });
}
