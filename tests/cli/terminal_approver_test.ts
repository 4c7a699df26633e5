import { equal, match, ok, rejects } from "node:assert/strict";
import { chatTerminal } from "../../src/cli/agent/agent_terminal.ts";
import { terminalApprover } from "../../src/cli/agent/terminal_approver.ts";
import type { ApprovalRequest } from "../../src/tools/approval/approver.ts";
import { testContext } from "../fakes/command_context.ts";

const request: ApprovalRequest = {
  chat: { channel: "cli", chatId: "default" },
  person: "cli:ada",
  argv: ["git", "-c", "x\u001b[2J"],
  cwd: "/w",
  program: "/usr/bin/git",
  mayBeRemembered: true,
};

const { signal } = new AbortController();

interface Typed {
  line: string | undefined;
  /** Milliseconds after the prompt. */
  after?: number;
}

/** A terminal at which a person types these lines. */
function typing(...lines: Typed[]) {
  let now = 0;
  const shown: string[] = [];
  const approver = terminalApprover({
    write: (text) => void shown.push(text),
    clock: () => now,
    readLine(prompt) {
      shown.push(prompt);
      const typed = lines.shift();
      if (!typed) throw new Error("The person was asked once too often");
      now += typed.after ?? 1000;
      return Promise.resolve(typed.line);
    },
  });
  return { approver, shown };
}

Deno.test("on a terminal only a plain yes is one", async () => {
  const cases: [string | undefined, string][] = [
    ["y", "once"],
    [" YES ", "once"],
    ["a", "always"],
    ["always", "always"],
    ["", "denied"],
    ["n", "denied"],
    ["yy", "denied"],
    ["yes please", "denied"],
    ["/approve", "once"],
    ["/approve always", "always"],
    ["/deny", "denied"],
    ["/approved", "denied"],
    ["y\ny", "denied"],
    ["oui", "denied"],
    [undefined, "denied"],
  ];
  for (const [line, answer] of cases) {
    const { approver } = typing({ line });
    equal(await approver.ask(request, signal), answer, line);
  }
});

Deno.test("always isn't offered, nor taken, for what can only be allowed once", async () => {
  const { approver, shown } = typing({ line: "a" });
  const once = { ...request, mayBeRemembered: false };
  equal(await approver.ask(once, signal), "denied");
  ok(!shown.join("").includes("always"));
  match(shown.join(""), /only be allowed once/);
});

Deno.test("the person sees the whole call, with what is invisible made visible", async () => {
  const { approver, shown } = typing({ line: "n" });
  const long = "x".repeat(5000);
  await approver.ask({ ...request, argv: [...request.argv, long] }, signal);
  const text = shown.join("");
  ok(text.includes(`git -c "x\\u001b[2J" ${long}\n  in /w\n`));
  match(text, /y: once, a: always, for \/usr\/bin\/git, N: no/);
});

Deno.test("what was typed before the question doesn't answer it", async () => {
  const { approver, shown } = typing(
    { line: "y", after: 1 },
    { line: "y", after: 149 },
    { line: "n" },
  );
  equal(await approver.ask(request, signal), "denied");
  equal(shown.filter((text) => text.includes("typed before")).length, 2);
});

Deno.test("a code doesn't answer a question that has none", async () => {
  const { approver, shown } = typing(
    { line: "/approve abc234" },
    { line: "/approve abc234 always" },
    { line: "/deny abc234" },
    { line: "n" },
  );
  equal(await approver.ask(request, signal), "denied");
  equal(shown.filter((text) => text.includes("has no code")).length, 3);
});

Deno.test("/stop ends the turn with its questions, however soon it is typed", async () => {
  await using test = await testContext({ terminal: true });
  const turn = new AbortController();
  const reason = new Error("stopped");
  let asked = 0;
  const { approver } = chatTerminal({
    lines: {
      ask: () => Promise.resolve(++asked === 1 ? " /Stop" : "y"),
      next: () => Promise.resolve(undefined),
      show: () => {},
      [Symbol.asyncDispose]: () => Promise.resolve(),
    },
    stop: () => turn.abort(reason),
  }, test.context);
  const both = [
    approver.ask(request, turn.signal),
    approver.ask(request, turn.signal),
  ];
  for (const { status } of await Promise.allSettled(both)) {
    equal(status, "rejected");
  }
  equal(turn.signal.reason, reason);
  equal(asked, 1);
});

Deno.test("one question is asked at a time", async () => {
  const { approver, shown } = typing({ line: "y" }, { line: "n" });
  const both = [approver.ask(request, signal), approver.ask(request, signal)];
  equal((await Promise.all(both)).join(), "once,denied");
  const prompts = shown.map((text) => text.includes("N: no")).join();
  equal(prompts, "false,true,false,true");
});

Deno.test("a question lapses, and a stopped turn takes it back", async () => {
  const approver = terminalApprover({
    write: () => {},
    lapseMs: 5,
    readLine: (_prompt, stop) =>
      new Promise((_, reject) => {
        stop.addEventListener("abort", () => reject(stop.reason));
      }),
  });
  equal(await approver.ask(request, signal), "lapsed");
  const stop = new AbortController();
  const reason = new Error("stopped");
  const asked = approver.ask(request, stop.signal);
  stop.abort(reason);
  await rejects(asked, reason);
});
