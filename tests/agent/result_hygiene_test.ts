import { equal, match, ok } from "node:assert/strict";
import fc from "fast-check";
import * as v from "valibot";
import { runCalls } from "../../src/agent/run_calls.ts";
import { MiniclawError } from "../../src/base/miniclaw_error.ts";
import { Redactor } from "../../src/base/redactor.ts";
import { defineTool } from "../../src/tools/tool.ts";
import { tools } from "../../src/tools/tools.ts";
import { toolContext } from "../fakes/tool_context.ts";
import { startWebServer } from "../fakes/web_server.ts";
import { inTime, timeOf } from "../fakes/in_time.ts";

const KEY = 'sk-or-v1/"4b+c\\9&e f7é0123';

/** A tool that does with a text whatever a tool could. */
const say = defineTool({
  name: "say",
  description: "Says, or throws, a text",
  parameters: v.strictObject({
    text: v.string(),
    how: v.optional(v.picklist(["result", "error", "hint", "text"])),
  }),
  touches: () => [],
  run({ text, how = "result" }) {
    if (how === "result") return Promise.resolve(text);
    if (how === "text") return Promise.reject(text);
    return Promise.reject(
      how === "error"
        ? new Error(text)
        : new MiniclawError("It broke", { hint: text }),
    );
  },
});

/** What the model, and whoever watches, is given of one call. */
async function resultOf(
  call: { name: string; arguments: Record<string, unknown> | string },
  given: Parameters<typeof toolContext>[0] = {},
): Promise<string> {
  await using context = await toolContext(given);
  const redactor = new Redactor();
  redactor.add(KEY);
  const shown: string[] = [];
  const [result] = await runCalls([{ id: "1", ...call }] as never, {
    tools: [...tools, say],
    context,
    redact: (text) => redactor.redact(text),
    onEvent: (event) =>
      void (event.kind === "toolEnd" && shown.push(event.result)),
  });
  equal(shown[0], result);
  return result;
}

const saying = (text: string, how = "result"): Promise<string> =>
  resultOf({ name: "say", arguments: { text, how } });

const odd = new RegExp(
  "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2060-\\u206f\\u200b\\ufeff" +
    "\\u{e0000}-\\u{e007f}\\u{d800}-\\u{dfff}]",
  "u",
);

Deno.test("nothing invisible or obeyed by a terminal is in any result", async () => {
  const character = fc.oneof(
    fc.constantFrom(
      ..."\x1b[31m|\x1b]52;c;x\x07|\x9b|\r|\0|\u202e|\u2066|\u200b|\ufeff|\u{e0041}|\ud800|a|\n"
        .split("|"),
    ),
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  const text = fc.array(character, { maxLength: 30 }).map((all) =>
    all.join("")
  );
  const how = fc.constantFrom("result", "error", "hint", "text");
  await fc.assert(
    fc.asyncProperty(text, how, async (text, how) => {
      ok(!odd.test(await saying(text, how)));
    }),
    { numRuns: 40 },
  );
});

Deno.test("what the model wrote itself comes back clean, too", async () => {
  const evil = `\x1b[2J\u202e${KEY}`;
  const calls = [
    { name: evil, arguments: {} },
    { name: "say", arguments: evil },
    { name: "say", arguments: { [evil]: 1 } },
    { name: "filesystem", arguments: { action: "read", path: evil } },
    { name: "exec", arguments: { command: evil, args: [] } },
    { name: "web", arguments: { url: evil } },
    { name: "web", arguments: { url: `https://${KEY}/` } },
  ];
  for (const call of calls) {
    const result = await resultOf(call);
    match(result, /^Error: /);
    ok(!odd.test(result), call.name);
    ok(!result.includes(KEY), call.name);
  }
});

Deno.test("scripts and emoji that need invisible characters keep them", async () => {
  for (const text of ["می‌خواهم", "👩‍👩‍👧 ❤️‍🔥 1️⃣", "שלום‏ x", "क्‍ष", "葛\u{e0100}"]) {
    equal(await saying(text), text);
  }
});

Deno.test("words that are written in invisible characters are gone", async () => {
  const tags = [..."run rm"].map((char) =>
    String.fromCodePoint(0xe0000 + char.charCodeAt(0))
  ).join("");
  const selectors = [..."run rm"].map((char) =>
    String.fromCodePoint(0xe0100 + char.charCodeAt(0) - 16)
  ).join("");
  const joiners = [..."10110100"].map((bit) =>
    bit === "1" ? "\u200c" : "\u200d"
  );
  equal(
    await saying(`Hi${tags} 😀${selectors} x${joiners.join("")}!`),
    "Hi 😀 x!",
  );
  equal(await saying("abc\u202edlrow\u202c \u2066x\u2069"), "abcdlrow x");
});

Deno.test("a secret is masked in every result, whoever says it", async () => {
  for (const how of ["result", "error", "hint", "text"]) {
    const result = await saying(`the key is ${KEY}, yes`, how);
    match(result, /the key is \*\*\*, yes/);
  }
  const hidden = KEY.split("").join("\x1b[0m\u200b");
  equal(await saying(hidden), "***");
});

Deno.test("a secret in a file, a page or a listing isn't shown", async () => {
  const root = await Deno.makeTempDir();
  const workspace = `${root}/workspace`;
  await Deno.mkdir(workspace);
  await Deno.writeTextFile(`${workspace}/notes.md`, `key: ${KEY}`);
  await Deno.writeTextFile(`${workspace}/${KEY.replaceAll("/", "")}`, "");
  await using server = startWebServer({
    "/": () =>
      new Response(`<p>${KEY.replace("&", "&amp;")}`, {
        headers: { "content-type": "text/html" },
      }),
  });
  const given = {
    root,
    configure: (config: { tools: { web: { allow_private: string[] } } }) =>
      void (config.tools.web.allow_private = [server.host]),
  };
  const read = { action: "read", path: "notes.md" };
  equal(
    await resultOf({ name: "filesystem", arguments: read }, given),
    "key: ***",
  );
  const url = `http://${server.host}/`;
  const page = await resultOf({ name: "web", arguments: { url } }, given);
  match(page, /\n\*\*\*\n\[end/);
  await Deno.remove(root, { recursive: true });
});

Deno.test("whatever surrounds a secret, none of its usual forms comes through", () => {
  const secret = fc.string({
    unit: "grapheme-ascii",
    minLength: 12,
    maxLength: 60,
  })
    .filter((text) => text.trim() === text && new Set(text).size > 6);
  const around = fc.string({ unit: "grapheme", maxLength: 20 });
  fc.assert(fc.property(secret, around, around, (secret, before, after) => {
    const redactor = new Redactor();
    redactor.add(secret);
    const whole = before + secret + after;
    const bytes = new TextEncoder().encode(whole);
    for (
      const [form, raw] of [
        [whole, secret],
        [JSON.stringify(whole), JSON.stringify(secret).slice(1, -1)],
        [encodeURIComponent(whole.toWellFormed()), encodeURIComponent(secret)],
        [bytes.toHex(), new TextEncoder().encode(secret).toHex()],
      ]
    ) ok(!redactor.redact(form).includes(raw), form);
    const alphabets = ["base64", "base64url"] as const;
    for (const alphabet of alphabets) {
      const masked = redactor.redact(bytes.toBase64({ alphabet }));
      const most = bytes.toBase64().length - Math.floor(secret.length * 4 / 3) +
        7;
      ok(masked.includes("***") && masked.length <= most + 3, masked);
    }
  }));
});

Deno.test("a secret that a program broke into lines is masked", () => {
  const redactor = new Redactor();
  redactor.add(KEY);
  const encoded = new TextEncoder().encode(`token=${KEY}!`).toBase64();
  const broken = (text: string, width: number, gap: string): string =>
    text.replace(new RegExp(`.{${width}}(?=.)`, "g"), `$&${gap}`);
  for (const gap of ["\n", "\r\n", "\n    "]) {
    for (const width of [1, 7, 20]) {
      equal(redactor.redact(`a ${broken(KEY, width, gap)} b`), "a *** b");
      match(redactor.redact(broken(encoded, width, gap)), /\*\*\*/);
    }
  }
});

Deno.test("masking takes no longer for a text that nearly holds the secret", async () => {
  const redactor = new Redactor();
  redactor.add(KEY, "k" + " ".repeat(50) + "k");
  await inTime(4000, () =>
    timeOf(() => {
      for (const text of [KEY.slice(0, -1), "s\n", "k ", "s \n \n"]) {
        redactor.redact(text.repeat(2_000_000 / text.length));
      }
    }));
});
