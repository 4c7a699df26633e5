import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import fc from "fast-check";
import { composeContext } from "../../src/agent/compose_context.ts";
import {
  NOTE_PARTS,
  requestRoom,
  roomOf,
  type SharedPart,
  shareOut,
  SHARES,
} from "../../src/agent/context_budget.ts";
import {
  estimateMessages,
  estimateTools,
} from "../../src/agent/estimate_tokens.ts";
import type { PromptSources } from "../../src/agent/system_prompt.ts";
import { toolSpecs } from "../../src/agent/tool_specs.ts";
import type { ChatMessage } from "../../src/providers/provider.ts";
import type { SessionMessage } from "../../src/sessions/session.ts";
import { tools } from "../../src/tools/tools.ts";
import { findHome } from "../../src/config/home.ts";
import { readWorkspace } from "../../src/agent/prompt_files.ts";

const specs = toolSpecs(tools);
const timestamp = "2026-11-20T10:00:00.000Z";
const user = (content: string): SessionMessage => ({
  role: "user",
  content,
  timestamp,
});

/** A home that doesn't exist has the templates. */
const workspace = await readWorkspace(findHome(() => "/nowhere"));

const prompt: PromptSources = {
  workspace,
  skills: [],
  notes: { long: "", today: "", recent: [] },
  recalled: [],
  audience: "person",
  chat: { channel: "cli", chatId: "default" },
  now: new Date(timestamp),
  timezone: "UTC",
  language: "en",
};

/** Texts of every script, in lines, of up to so many characters. */
function texts(most: number): fc.Arbitrary<string> {
  const word = fc.constantFrom(
    "note",
    "Großmutter",
    "бабушка",
    "予約",
    "42",
    "🙂",
  );
  return fc.tuple(
    fc.array(fc.tuple(word, fc.constantFrom(" ", "\n- "))),
    fc.integer({ min: 0, max: most }),
  ).map(([pieces, length]) => {
    const once = pieces.flat().join("") || "x";
    return once.repeat(Math.ceil(length / once.length)).slice(0, length)
      .toWellFormed();
  });
}

const turns = fc.array(
  fc.tuple(texts(2000), fc.array(texts(3000), { maxLength: 3 })),
  { maxLength: 8 },
).map((all) =>
  all.flatMap(([question, results], turn): SessionMessage[] => [
    user(question),
    ...results.flatMap((content, at): SessionMessage[] => [
      {
        role: "assistant",
        content: "",
        timestamp,
        tool_calls: [{ id: `${turn}.${at}`, name: "t", arguments: {} }],
      },
      {
        role: "tool",
        content,
        timestamp,
        tool_call_id: `${turn}.${at}`,
      },
    ]),
    { role: "assistant", content: "Done", timestamp },
  ])
);

const sources = fc.record({
  workspace: fc.array(texts(10_000), { minLength: 4, maxLength: 4 })
    .map((all) => all.map((text, at) => ({ name: workspace[at].name, text }))),
  skills: fc.array(texts(1024), { maxLength: 10 })
    .map((all) =>
      all.map((description, at) => ({
        name: `skill-${at}`,
        description,
        missing: [],
      }))
    ),
  notes: fc.record({
    long: texts(15_000),
    today: texts(8000),
    recent: fc.array(texts(100), { maxLength: 100 }),
  }),
  recalled: fc.option(
    fc.array(texts(1000), { maxLength: 30 }).map((all) =>
      all.map((text, at) => ({
        score: 50 - at,
        date: "2026-03-12",
        source: "MEMORY.md",
        text: `${at} ${text}`,
      }))
    ),
    { nil: undefined },
  ),
}).map((parts): PromptSources => ({ ...prompt, ...parts }));

const OLDER = "Older messages of this conversation are not shown";

const windows = fc.oneof(
  fc.constantFrom(4000, 8000, 32_000, 1_000_000),
  fc.integer({ min: 4000, max: 1_000_000 }),
);

Deno.test("whatever the parts are, the whole stays within the window", () => {
  fc.assert(
    fc.property(
      fc.record({ prompt: sources, history: turns, question: texts(1000) }),
      windows,
      fc.array(texts(2000), { maxLength: 12 }),
      ({ prompt, history, question }, contextTokens, results) => {
        const text = `${question}?`;
        const budget = { contextTokens, maxTokens: 4096 };
        const context = composeContext(
          { prompt, specs, history, text },
          budget,
        );
        const messages = context.compose([user(text), ...rounds(results)]);
        const total = estimateTools(context.tools) + estimateMessages(messages);
        ok(total <= requestRoom(budget), `${total} of ${contextTokens}`);
        ok(total + context.maxTokens <= contextTokens);
        const system = context.parts.map((part) => part.text).join("\n\n");
        ok(messages[0].content.startsWith(system), "the system part is whole");
        ok(messages.some((one) => one.content === text && one.role === "user"));
        const isCut = messages.filter(({ role }) => role === "user").length <=
          history.filter(({ role }) => role === "user").length;
        equal(messages[0].content.slice(system.length).includes(OLDER), isCut);
        assertPaired(messages);
        assertNewest(messages, [...history, user(text)]);
      },
    ),
    { numRuns: 60 },
  );
});

function rounds(results: readonly string[]): SessionMessage[] {
  return results.flatMap((content, at): SessionMessage[] => [
    {
      role: "assistant",
      content: "",
      timestamp,
      tool_calls: [{ id: `r${at}`, name: "t", arguments: { at } }],
    },
    { role: "tool", content, timestamp, tool_call_id: `r${at}` },
  ]);
}

/** Every result stands right behind its call, every call has its result. */
function assertPaired(messages: readonly ChatMessage[]): void {
  messages.forEach((message, at) => {
    const next = messages[at + 1];
    if (message.role === "assistant" && message.toolCalls) {
      ok(next?.role === "tool", "a call without its result");
      equal(next.toolCallId, message.toolCalls[0].id);
    }
    if (message.role === "tool") equal(messages[at - 1].role, "assistant");
  });
}

/** What is left of the questions are the newest, in their order. */
function assertNewest(
  messages: readonly ChatMessage[],
  all: readonly SessionMessage[],
): void {
  const questions = (list: readonly { role: string; content: string }[]) =>
    list.filter(({ role }) => role === "user").map(({ content }) => content);
  const kept = questions(messages);
  deepEqual(kept, questions(all).slice(-kept.length));
}

Deno.test("all parts but the notes fit together into the smallest window", () => {
  const notes: readonly string[] = NOTE_PARTS;
  const others = Object.entries(SHARES).filter(([part]) =>
    !notes.includes(part)
  );
  const shares: number = others.reduce((sum, [, { share }]) => sum + share, 0);
  const rulesAndMoment = 160 / 4000;
  ok(shares + rulesAndMoment <= 1, `${shares}`);
});

Deno.test("a window of 4,000 holds the templates, every tool, notes and some history", () => {
  const history = Array.from({ length: 6 }, (_, at): SessionMessage => ({
    role: at % 2 === 0 ? "user" : "assistant",
    content: "about fourteen words stand in this short line of an old talk "
      .trim(),
    timestamp,
  }));
  const context = composeContext({
    prompt: {
      ...prompt,
      notes: { ...prompt.notes, long: "- 2026-01-04: Allergic to penicillin" },
    },
    specs,
    history,
    text: "What am I allergic to?",
  }, { contextTokens: 4000, maxTokens: 4096 });
  const messages = context.compose([user("What am I allergic to?")]);
  equal(messages.length, 8);
  deepEqual(
    context.tools.map(({ name }) => name),
    specs.map(({ name }) => name),
  );
  ok(!messages[0].content.includes("bytes cut"), "no template is cut");
  match(messages[0].content, /Allergic to penicillin/);
  ok(context.maxTokens >= 700 && context.maxTokens <= 1000);
});

Deno.test("a long message takes its room from the notes, and the prompt says so", () => {
  const notes = { ...prompt.notes, long: "- a fact of mine\n".repeat(400) };
  const seen = (words: number): string => {
    const text = "word ".repeat(words);
    return composeContext({
      prompt: { ...prompt, notes },
      specs,
      history: [],
      text,
    }, {
      contextTokens: 8000,
      maxTokens: 1000,
    }).compose([user(text)])[0].content;
  };
  const facts = (text: string): number => text.split("a fact of mine").length;
  ok(facts(seen(10)) > facts(seen(3200)));
  match(seen(10), /… the last \d+ lines not shown; use recall/);
  match(seen(6000), /The notes are left out/);
});

Deno.test("in the smallest window a few notes are whole, also beside a message of 600 characters", () => {
  const long = Array.from(
    { length: 8 },
    (_, at) => `- 2026-01-0${at + 1}: Fact ${at} of some ordinary words`,
  ).join("\n");
  const seen = (today: string): string => {
    const text = "A word or two. ".repeat(40);
    return composeContext({
      prompt: { ...prompt, notes: { ...prompt.notes, long, today } },
      specs,
      history: [],
      text,
    }, { contextTokens: 4000, maxTokens: 4096 })
      .compose([user(text)])[0].content;
  };
  ok(seen("").includes(`\n${long}\n</memory`), "nothing is cut");
  doesNotMatch(seen(""), /not shown|left out/);
  const beside = seen("- 08:00 a longer line of this day\n".repeat(200));
  match(beside, /<memory\/today>\n… the first \d+ lines not shown/);
  ok(beside.includes("- 2026-01-01: Fact 0"));
});

Deno.test("notes that are not there are not said to be left out", () => {
  const text = "word ".repeat(6000);
  const { parts } = composeContext(
    { prompt, specs, history: [], text },
    { contextTokens: 8000, maxTokens: 1000 },
  );
  ok(parts.every(({ name }) => name !== "memory"));
});

Deno.test("who wants little has it in full, the others share the rest, and no room is lost", () => {
  const given = (wanted: [SharedPart, number][], room: number) =>
    Object.fromEntries(shareOut(new Map(wanted), room));
  deepEqual(given([["MEMORY.md", 100], ["recall", 500]], 300), {
    "MEMORY.md": 100,
    recall: 200,
  });
  deepEqual(given([], 300), {});
  fc.assert(fc.property(
    fc.array(fc.nat(5000), { minLength: 4, maxLength: 4 }),
    fc.integer({ min: 1, max: 10_000 }),
    (sizes, room) => {
      const wanted = new Map<SharedPart, number>(
        NOTE_PARTS.map((part, at) => [part, sizes[at]]),
      );
      const all = sizes.reduce((sum, one) => sum + one, 0);
      const shared = shareOut(wanted, room);
      const sum = [...shared.values()].reduce((sum, one) => sum + one, 0);
      const most = Math.min(all, room);
      ok(sum <= most && sum >= most - NOTE_PARTS.length, `${sum} of ${most}`);
      for (const [part, tokens] of shared) {
        ok(tokens <= (wanted.get(part) ?? 0));
      }
    },
  ));
});

Deno.test("no part grows without end in a very large window", () => {
  equal(roomOf("recall", 1_000_000), 3000);
  equal(roomOf("MEMORY.md", 1_000_000), 8000);
  equal(roomOf("recall", 4000), 333);
});
