import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import type { ChatPiece } from "../../src/providers/provider.ts";
import { readMarkup } from "../../src/providers/markup/text_markup.ts";

const TOOLS = ["read", "write"].map((name) => ({
  name,
  description: "",
  parameters: { type: "object" },
}));

interface Answer {
  text: string;
  calls: unknown[];
}

/** What is understood of an answer that comes in those pieces. */
async function read(
  pieces: string[],
  { model = "llama" }: { model?: string } = {},
): Promise<Answer> {
  async function* source(): AsyncIterable<ChatPiece> {
    for (const text of pieces) yield { kind: "text", text };
    yield { kind: "finish", reason: "stop" };
  }
  const understood = await Array.fromAsync(
    readMarkup(source(), { model, tools: TOOLS }),
  );
  deepEqual(understood.at(-1), { kind: "finish", reason: "stop" });
  const answer: Answer = { text: "", calls: [] };
  for (const piece of understood) {
    if (piece.kind === "text") answer.text += piece.text;
    if (piece.kind !== "toolCall") continue;
    answer.calls.push([piece.call.name, piece.call.arguments]);
  }
  return answer;
}

async function textOf(text: string, model?: string): Promise<string> {
  const answer = await read([text], { model });
  deepEqual(answer.calls, []);
  return answer.text;
}

const CALL = '<tool_call>\n{"name": "read", "arguments": {"path": "a"}}\n' +
  "</tool_call>";
const READ = ["read", { path: "a" }];

Deno.test("thinking at the beginning of an answer is dropped", async () => {
  equal(await textOf("<think>hm</think>\n\nYes"), "Yes");
  equal(await textOf("\n <thinking>a <think> b</thinking>Yes"), "Yes");
  equal(await textOf("<think></think> <think>again</think> Yes "), "Yes ");
  equal(await textOf("<think>cut off in the midd"), "");
});

Deno.test("thinking that lacks its opening tag is dropped for models that think", async () => {
  equal(await textOf("Hm.\nSo.</think>\nYes", "deepseek-r1:8b"), "Yes");
  equal(await textOf("<think>Hm</think>Yes", "qwen3-thinking"), "Yes");
  equal(await textOf("Only an answer", "deepseek-r1:8b"), "Only an answer");
  equal(await textOf("<think>never closed", "qwq"), "");
  equal(
    await textOf("about </think> in HTML", "llama"),
    "about </think> in HTML",
  );
});

Deno.test("text that merely mentions thinking stays", async () => {
  const texts = [
    "Use <think> to think",
    "`<think>x</think>` is a tag",
    "```\n<think>x</think>\n```",
    "<thin",
    "<thinner>",
    "  ",
    "a < b",
  ];
  for (const text of texts) equal(await textOf(text), text);
});

Deno.test("a call written as text becomes a tool call", async () => {
  deepEqual(await read([CALL]), { text: "", calls: [READ] });
  deepEqual(await read([`I look.\n${CALL}\n\nDone`]), {
    text: "I look.\nDone",
    calls: [READ],
  });
  deepEqual(await read([`<think>x</think>${CALL}`]), {
    text: "",
    calls: [READ],
  });
});

Deno.test("a call may stand in a fence, come with others, or lack its end", async () => {
  const json = '{"name":"read","arguments":{"path":"a"}}';
  const bodies = [
    `<tool_call>\`\`\`json\n${json}\n\`\`\`</tool_call>`,
    `<tool_call>${json}`,
    '<tool_call>{"name":"read","parameters":{"path":"a"}}</tool_call>',
    '<tool_call>{"name":"read","arguments":"{\\"path\\":\\"a\\"}"}</tool_call>',
  ];
  for (const body of bodies) {
    deepEqual(await read([body]), { text: "", calls: [READ] });
  }
  const many = [
    `${CALL}\n${CALL}`,
    `<tool_call>[${json},${json}]</tool_call>`,
    `<tool_call>\n${json}\n${json}\n</tool_call>`,
  ];
  for (const body of many) {
    deepEqual(await read([body]), { text: "", calls: [READ, READ] });
  }
});

Deno.test("what isn't a call to a known tool stays text as it is", async () => {
  const texts = [
    '<tool_call>{"name":"rm","arguments":{}}</tool_call>',
    '<tool_call>{"name":"read","arguments":"oops"}</tool_call>',
    '<tool_call>{"name":"read","arguments":[1]}</tool_call>',
    '<tool_call>{"name":"read",}</tool_call>',
    "<tool_call></tool_call>",
    "<tool_call>[]</tool_call>",
    "<tool_call>null</tool_call>",
    "Write <tool_call> before and </tool_call> after",
    "<tool_call>{ and nothing more",
    "<tool_ca",
  ];
  for (const text of texts) equal(await textOf(text), text);
});

Deno.test("a call that stands in code is text", async () => {
  for (const text of [`\`${CALL}\``, `So:\n\`\`\`xml\n${CALL}\n\`\`\`\nok`]) {
    equal(await textOf(text), text);
  }
  const after = `\`x\`\n\`\`\`\ncode\n\`\`\`\n${CALL}`;
  deepEqual((await read([after])).calls, [READ]);
});

Deno.test("a mention before a call doesn't hide it", async () => {
  deepEqual(await read([`<tool_call> it is: ${CALL}`]), {
    text: "<tool_call> it is: ",
    calls: [READ],
  });
});

Deno.test("text goes on as it comes, tags aside", async () => {
  const seen: string[] = [];
  async function* source(): AsyncIterable<ChatPiece> {
    for (const text of ["Hel", "lo <", "b> <tool", "box"]) {
      yield { kind: "text", text };
      seen.push("|");
    }
  }
  const context = { model: "llama", tools: TOOLS };
  for await (const piece of readMarkup(source(), context)) {
    if (piece.kind === "text") seen.push(piece.text);
  }
  equal(seen.join(""), "Hel|lo |<b> |<toolbox|");
});

Deno.test("an answer means the same wherever it is split", async () => {
  const part = fc.constantFrom(
    "<think>",
    "</think>",
    "<thinking>",
    "</thinking>",
    "<tool_call>",
    "</tool_call>",
    CALL,
    '{"name":"write"}',
    "```",
    "`",
    "\n",
    " ",
    "word",
    "<",
    "\u{1f600}",
  );
  const model = fc.constantFrom("llama", "deepseek-r1");
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { maxLength: 12 }),
      fc.array(fc.nat(200), { maxLength: 30 }),
      model,
      async (parts, cuts, model) => {
        const text = parts.join("");
        const places = [0, ...cuts, text.length].filter((at) =>
          at <= text.length
        ).sort((a, b) => a - b);
        const pieces = places.slice(1).map((to, i) =>
          text.slice(places[i], to)
        );
        deepEqual(await read(pieces, { model }), await read([text], { model }));
      },
    ),
    { numRuns: 300 },
  );
});
