import { deepEqual, equal, rejects } from "node:assert/strict";
import { askTerminals } from "../../../src/gateway/remote/ask_terminals.ts";
import { Terminals } from "../../../src/gateway/remote/terminals.ts";
import type { ApprovalRequest } from "../../../src/tools/approval/approver.ts";
import { TerminalStage, type TestTerminal } from "./terminal_stage.ts";

const { signal } = new AbortController();

const request: ApprovalRequest = {
  chat: { channel: "cli", chatId: "garden" },
  person: "cli:ada",
  argv: ["git", "push"],
  cwd: "/w",
  program: "/usr/bin/git",
  mayBeRemembered: true,
};

Deno.test("a request goes to its person's terminals in that chat, and the first word counts", async () => {
  await using stage = await TerminalStage.open();
  using one = await listening(stage, "garden", "cli:ada");
  using two = await listening(stage, "garden", "cli:ada");
  using elsewhere = await listening(stage, "kitchen", "cli:ada");
  using other = await listening(stage, "garden", "cli:bob");
  const answer = stage.channel.approver.ask(request, signal);
  const asked = await one.expect("asked");
  deepEqual(asked.request, request);
  equal((await two.expect("asked")).code, asked.code);
  // Those who weren't asked have no say.
  for (const terminal of [other, elsewhere]) {
    terminal.say({ kind: "decision", code: asked.code, answer: "always" });
    terminal.say({ kind: "nudge" });
    await terminal.expect("nudged");
  }
  two.say({ kind: "decision", code: asked.code, answer: "denied" });
  equal(await answer, "denied");
  equal((await one.expect("lapsed")).code, asked.code);
  one.say({ kind: "decision", code: asked.code, answer: "always" });
  one.say({ kind: "nudge" });
  await one.expect("nudged");
});

Deno.test("a terminal at which nobody sits leaves the answer to the others", async () => {
  await using stage = await TerminalStage.open();
  using piped = await listening(stage, "garden", "cli:ada");
  using person = await listening(stage, "garden", "cli:ada");
  const answer = stage.channel.approver.ask(request, signal);
  const { code } = await piped.expect("asked");
  await person.expect("asked");
  piped.say({ kind: "decision", code, answer: "nobody" });
  piped.say({ kind: "nudge" });
  await piped.expect("nudged");
  person.say({ kind: "decision", code, answer: "once" });
  equal(await answer, "once");
});

Deno.test("nobody is asked where nobody is, or the last has left", async () => {
  await using stage = await TerminalStage.open();
  const { approver } = stage.channel;
  equal(await approver.ask(request, signal), "nobody");
  const leaving = await listening(stage, "garden", "cli:ada");
  const telegram = { channel: "telegram", chatId: "garden" };
  equal(await approver.ask({ ...request, chat: telegram }, signal), "nobody");
  const answer = approver.ask(request, signal);
  await leaving.expect("asked");
  leaving[Symbol.dispose]();
  equal(await answer, "nobody");
});

Deno.test("a stopped turn takes its request back", async () => {
  await using stage = await TerminalStage.open();
  using terminal = await listening(stage, "garden", "cli:ada");
  const stop = new AbortController();
  const answer = stage.channel.approver.ask(request, stop.signal);
  const { code } = await terminal.expect("asked");
  const reason = new Error("stopped");
  stop.abort(reason);
  await rejects(answer, reason);
  equal((await terminal.expect("lapsed")).code, code);
  await rejects(stage.channel.approver.ask(request, stop.signal), reason);
});

Deno.test("a request that nobody answers lapses", async () => {
  const terminals = new Terminals();
  const sent: string[] = [];
  const wire = {
    send: ({ kind }: { kind: string }) => Promise.resolve(sent.push(kind) > 0),
    close: () => {},
  };
  using connected = terminals.connect(
    wire as unknown as Parameters<Terminals["connect"]>[0],
  );
  connected.terminal.listens = { chatId: "garden", person: "cli:ada" };
  const approver = askTerminals(terminals, { lapseMs: 5 });
  equal(await approver.ask(request, signal), "lapsed");
  deepEqual(sent, ["asked", "lapsed"]);
});

async function listening(
  stage: TerminalStage,
  chatId: string,
  person: string,
): Promise<TestTerminal> {
  const terminal = await stage.connect();
  terminal.say({ kind: "listen", chatId, person });
  terminal.say({ kind: "nudge" });
  await terminal.expect("nudged");
  return terminal;
}
