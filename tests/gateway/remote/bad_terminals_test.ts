import { equal, match, ok } from "node:assert/strict";
import * as fc from "fast-check";
import { TerminalStage, TestTerminal } from "./terminal_stage.ts";

const HELLO = '{"kind":"hello","protocol":1}\n';

/** What a peer says that a gateway must not be impressed by. */
const nonsense: [string, string][] = [
  ["no JSON", "hello\n"],
  ["no greeting", '{"kind":"nudge"}\n'],
  ["no object", "[]\nnull\n"],
  ["an unknown kind", `${HELLO}{"kind":"eval"}\n`],
  ["a greeting twice", HELLO + HELLO],
  ["an id of others", `${HELLO}${ask({ id: "telegram:1" })}\n`],
  ["a person of others", `${HELLO}${ask({ person: "telegram:1" })}\n`],
  ["a chat without a name", `${HELLO}${ask({ chatId: "" })}\n`],
  ["a text that is none", `${HELLO}${ask({ text: 1 })}\n`],
  ["an HTTP request", "GET / HTTP/1.1\r\nHost: a\r\n\r\n"],
];

Deno.test("who talks nonsense is cut off, and the others are served", async (test) => {
  await using stage = await TerminalStage.open();
  using good = await stage.connect();
  for (const [what, text] of nonsense) {
    await test.step(what, async () => {
      using bad = await stage.dial();
      await sendAll(bad, new TextEncoder().encode(text));
      ok(!(await saidTo(bad)).includes('"taken"'));
      await expectServed(good);
    });
  }
});

Deno.test("no bytes whatever bring the gateway down", async () => {
  await using stage = await TerminalStage.open();
  using good = await stage.connect();
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.boolean(),
      async (bytes, isGreeted) => {
        using bad = await stage.dial();
        if (isGreeted) await sendAll(bad, new TextEncoder().encode(HELLO));
        await sendAll(bad, bytes);
        await sendAll(bad, new TextEncoder().encode("\n{\n"));
        await saidTo(bad);
      },
    ),
    { numRuns: 50 },
  );
  await expectServed(good);
});

Deno.test("a line of 10 MB is not gathered", async () => {
  await using stage = await TerminalStage.open();
  using good = await stage.connect();
  for (const greeting of ["", HELLO]) {
    using bad = await stage.dial();
    await sendAll(bad, new TextEncoder().encode(greeting));
    const sent = await sendAll(bad, new Uint8Array(10 << 20).fill(0x61));
    ok(sent < 10 << 20, `${sent} bytes were read`);
    await expectServed(good);
  }
});

Deno.test("half a line is waited for, and what it becomes counts", async () => {
  await using stage = await TerminalStage.open();
  using good = await stage.connect();
  using slow = await stage.dial();
  const whole = HELLO + ask({ text: "é" }) + "\n";
  const bytes = new TextEncoder().encode(whole);
  for (const byte of bytes) {
    await sendAll(slow, new Uint8Array([byte]));
  }
  equal((await stage.taken.next()).text, "é");
  const half = await stage.dial();
  await sendAll(half, bytes.subarray(0, 40));
  half.close();
  await expectServed(good);
});

Deno.test("who says nothing is let go, and holds up nobody meanwhile", async () => {
  await using stage = await TerminalStage.open({ greetingMs: 200 });
  const silent = await Promise.all(
    Array.from({ length: 10 }, () => stage.dial()),
  );
  using good = await stage.connect();
  await expectServed(good);
  for (const connection of silent) {
    await saidTo(connection); // returns once the gateway has hung up
    connection.close();
  }
  await expectServed(good);
});

Deno.test("of a hundred connections 32 are served, the others told why not", async () => {
  await using stage = await TerminalStage.open();
  const all = [];
  for (let n = 0; n < 100; n++) {
    const terminal = new TestTerminal(await stage.dial());
    terminal.say({ kind: "hello", protocol: 1 });
    all.push(terminal);
  }
  const answers = await Promise.all(all.map((one) => one.next()));
  const welcomed = answers.filter((one) => one?.kind === "welcome");
  equal(welcomed.length, 32);
  for (const answer of answers) {
    if (answer?.kind === "refused") match(answer.error.message, /32 terminals/);
  }
  for (const terminal of all) terminal[Symbol.dispose]();
  // Whoever comes now finds room as soon as the gateway has seen them leave.
  for (;;) {
    using next = new TestTerminal(await stage.dial());
    next.say({ kind: "hello", protocol: 1 });
    if ((await next.next())?.kind === "welcome") break;
  }
});

Deno.test("who doesn't read is cut off before much piles up, and what is said is kept", async () => {
  await using stage = await TerminalStage.open();
  using deaf = await stage.connect();
  deaf.ask("cli:1", "garden");
  const message = await stage.taken.next();
  const view = stage.channel.follow(message);
  const event = { kind: "text", text: "x".repeat(100_000) } as const;
  for (let n = 0; n < 100; n++) view.onEvent(event);
  const outcome = { kind: "answered" } as const;
  await stage.send(message, { text: "The end", outcome });
  const kept = `${stage.state}/terminal/cli_garden.jsonl`;
  match(await Deno.readTextFile(kept), /The end/);
});

Deno.test("a gateway of another version says so", async () => {
  await using stage = await TerminalStage.open();
  using terminal = new TestTerminal(await stage.dial());
  terminal.say({ kind: "hello", protocol: 2 });
  const { error } = await terminal.expect("refused");
  match(error.message, /another version/);
  equal(await terminal.next(), undefined);
});

function ask(changes: Record<string, unknown>): string {
  return JSON.stringify({
    ...{ kind: "ask", id: "cli:1", chatId: "default", person: "cli:ada" },
    ...{ text: "Hello", ...changes },
  });
}

async function expectServed(terminal: TestTerminal): Promise<void> {
  terminal.say({ kind: "nudge" });
  await terminal.expect("nudged");
}

/** Sends as much as the peer takes, and returns how much that was. */
async function sendAll(
  connection: Deno.Conn,
  bytes: Uint8Array,
): Promise<number> {
  let at = 0;
  try {
    while (at < bytes.length) at += await connection.write(bytes.subarray(at));
  } catch {
    // It has hung up.
  }
  return at;
}

/** All that is said until the peer hangs up. */
async function saidTo(connection: Deno.Conn): Promise<string> {
  const decoder = new TextDecoder();
  const buffer = new Uint8Array(4096);
  let text = "";
  for (;;) {
    const count = await connection.read(buffer).catch(() => null);
    if (count === null) return text;
    text += decoder.decode(buffer.subarray(0, count), { stream: true });
  }
}
