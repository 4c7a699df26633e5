import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import fc from "fast-check";
import { exec } from "../../src/tools/exec.ts";
import { askInChat } from "../../src/tools/approval/ask_in_chat.ts";
import type {
  ApprovalAnswer,
  ApprovalRequest,
} from "../../src/tools/approval/approver.ts";
import { PendingApprovals } from "../../src/tools/approval/pending_approvals.ts";
import { showArgv } from "../../src/tools/approval/show_argv.ts";
import { toolContext } from "../fakes/tool_context.ts";
import type { TestContext } from "../fakes/tool_context.ts";

const ignore = Deno.build.os === "windows";

const chat = { channel: "telegram", chatId: "7" };
const request: ApprovalRequest = {
  chat,
  person: "telegram:1",
  argv: ["git", "log"],
  cwd: "/w",
  program: "/usr/bin/git",
  mayBeRemembered: false,
};

interface AskedContext extends TestContext {
  /** What the person was asked. */
  asked: ApprovalRequest[];
}

/** A context whose person gives these answers, one after the other. */
async function answering(...answers: ApprovalAnswer[]): Promise<AskedContext> {
  const asked: ApprovalRequest[] = [];
  const context = await toolContext({
    configure: ({ tools }) =>
      void Object.assign(tools.exec, { allow: ["ls"], isolation: "none" }),
    approver: {
      ask(wanted) {
        asked.push(wanted);
        const answer = answers.shift();
        if (!answer) throw new Error("The person was asked once too often");
        return Promise.resolve(answer);
      },
    },
  });
  return Object.assign(context, { asked });
}

function echo(context: TestContext, ...args: string[]): Promise<string> {
  return exec.run({ command: "echo", args }, context);
}

async function approvalsOf(context: TestContext): Promise<string> {
  return await Deno.readTextFile(`${context.home.state}/approvals.json`);
}

Deno.test({
  name: "once is for exactly that call, and is asked again the next time",
  ignore,
  async fn(): Promise<void> {
    await using context = await answering("once", "denied");
    match(await echo(context, "a b", "c"), /a b c/);
    const [asked] = context.asked;
    deepEqual(asked.argv, ["echo", "a b", "c"]);
    deepEqual(asked.chat, context.chat);
    equal(asked.person, "tester");
    equal(asked.cwd, await Deno.realPath(context.home.workspace));
    await rejects(echo(context, "a b", "c"), /the person said no/);
    equal(context.asked.length, 2);
    await rejects(approvalsOf(context), Deno.errors.NotFound);
  },
});

Deno.test({
  name: "always is for that program and that person, and is kept in a file",
  ignore,
  async fn(): Promise<void> {
    await using context = await answering("always", "denied");
    await echo(context, "one");
    await echo(context, "two");
    equal(context.asked.length, 1);
    const { approvals } = JSON.parse(await approvalsOf(context));
    const program = await Deno.realPath(
      await Deno.realPath("/usr/bin/echo").catch(() => "/bin/echo"),
    );
    deepEqual(approvals, [{
      program,
      person: "tester",
      chat: "cli:default",
      approved_at: "2026-01-02T03:04:05.000Z",
      asked_for: "echo one",
    }]);
    const path = `${context.home.state}/approvals.json`;
    equal(((await Deno.stat(path)).mode ?? 0) & 0o777, 0o600);
    context.person = "somebody else";
    await rejects(echo(context, "three"), /said no/);
  },
});

Deno.test({
  name: "what a person takes out of the file is asked about again",
  ignore,
  async fn(): Promise<void> {
    await using context = await answering("always", "denied");
    await echo(context, "one");
    await Deno.writeTextFile(
      `${context.home.state}/approvals.json`,
      '\uFEFF{ "version": 1, "approvals": [] }',
    );
    await rejects(echo(context, "two"), /said no/);
  },
});

Deno.test({
  name: "a broken file of approvals is set aside and allows nothing",
  ignore,
  async fn(): Promise<void> {
    for (
      const broken of [
        "{",
        "[]",
        '{"version":1,"approvals":[{"program":"*"}]}',
        '{"version":2,"approvals":[]}',
      ]
    ) {
      await using context = await answering("denied");
      const path = `${context.home.state}/approvals.json`;
      await Deno.writeTextFile(path, broken);
      await rejects(echo(context, "x"), /said no/);
      equal(await Deno.readTextFile(`${path}.corrupted`), broken);
      match(context.logged.join(""), /WARN .*no program counts as allowed/);
    }
  },
});

Deno.test({
  name: "shells, interpreters and what a model could change are never kept",
  ignore,
  async fn(): Promise<void> {
    await using context = await answering(
      "always",
      "always",
      "denied",
      "denied",
    );
    const tool = `${context.home.workspace}/tool`;
    await Deno.writeTextFile(tool, "#!/bin/sh\necho ran\n", { mode: 0o755 });
    const shell = { command: "sh", args: ["-c", "echo ran"] };
    match(await exec.run(shell, context), /ran/);
    match(await exec.run({ command: "./tool", args: [] }, context), /ran/);
    deepEqual(context.asked.map((one) => one.mayBeRemembered), [false, false]);
    await rejects(exec.run(shell, context), /said no/);
    await rejects(
      exec.run({ command: "./tool", args: [] }, context),
      /said no/,
    );
    await rejects(approvalsOf(context), Deno.errors.NotFound);
  },
});

Deno.test({
  name: "an approval by hand for a shell is worth nothing",
  ignore,
  async fn(): Promise<void> {
    await using context = await answering("denied");
    const program = await Deno.realPath("/bin/sh");
    const approval = {
      ...{ program, person: "tester", chat: "", approved_at: "" },
      asked_for: "",
    };
    await Deno.writeTextFile(
      `${context.home.state}/approvals.json`,
      JSON.stringify({ version: 1, approvals: [approval] }),
    );
    const shell = { command: "sh", args: ["-c", "echo ran"] };
    await rejects(exec.run(shell, context), /said no/);
  },
});

Deno.test({
  name: "no answer, and nobody to ask, are refusals that say what to do",
  ignore,
  async fn(): Promise<void> {
    await using context = await answering("lapsed", "nobody");
    await rejects(echo(context), /didn't answer in time/);
    await rejects(echo(context), {
      message:
        'Cannot run "echo": the person hasn\'t allowed it, and nobody can be asked from here',
      hint: "Tell them that they can allow it with: miniclaw config set " +
        "tools.exec.allow 'ls,echo'",
    });
    context.config.tools.exec.approval = "deny";
    await rejects(echo(context), /hasn't allowed it$/);
    equal(context.asked.length, 2);
    match(
      context.logged.filter((line) => line.includes("Approval")).at(-1) ?? "",
      /Approval: denied by tools\.exec\.approval: tester/,
    );
  },
});

Deno.test({
  name: "every decision is logged with who, what and where",
  ignore,
  async fn(): Promise<void> {
    await using context = await answering("denied", "always");
    await rejects(echo(context, "x"));
    await echo(context, "y z");
    await echo(context, "w");
    const lines = context.logged.filter((line) => line.includes("Approval"));
    equal(lines.length, 3);
    match(lines[0], /INFO .*denied: tester in cli:default: echo x .* in \//);
    match(lines[1], /always: tester in cli:default: echo "y z"/);
    match(lines[2], /allowed before, for good: tester .*: echo w/);
  },
});

Deno.test("a code is answered once, by its person, in its chat", async () => {
  const pending = new PendingApprovals();
  const { signal } = new AbortController();
  const { code, answer } = pending.open(request, signal);
  match(code, /^[a-z2-9]{6}$/);
  const reply = { code, chat, person: "telegram:1", answer: "once" as const };
  const wrong = [
    { ...reply, code: "aaaaaa" },
    { ...reply, chat: { ...chat, chatId: "8" } },
    { ...reply, chat: { ...chat, channel: "cli" } },
  ];
  for (const one of wrong) equal(pending.reply(one).kind, "unknown");
  equal(pending.reply({ ...reply, person: "telegram:2" }).kind, "notYours");
  const spelled = { ...reply, code: ` ${code.toUpperCase()} ` };
  deepEqual(pending.reply(spelled), { kind: "taken", request });
  equal(pending.reply(reply).kind, "unknown");
  equal(await answer, "once");
});

Deno.test("a request lapses, and a stopped turn takes its own back", async () => {
  const pending = new PendingApprovals({ lapseMs: 5 });
  const stop = new AbortController();
  const first = pending.open(request, stop.signal);
  equal(await first.answer, "lapsed");
  const second = pending.open(request, stop.signal);
  const reason = new Error("stopped");
  stop.abort(reason);
  await rejects(second.answer, reason);
  for (const { code } of [first, second]) {
    const reply = { code, chat, person: "telegram:1", answer: "once" } as const;
    equal(pending.reply(reply).kind, "unknown");
  }
});

Deno.test("asked in a chat, the person sees all of it and answers with the code", async () => {
  const pending = new PendingApprovals();
  const sent: string[] = [];
  const approver = askInChat({
    pending,
    send: (_chat, content) => Promise.resolve(void sent.push(content)),
  });
  const { signal } = new AbortController();
  for (const mayBeRemembered of [true, false]) {
    const answer = approver.ask({ ...request, mayBeRemembered }, signal);
    const text = sent.at(-1) ?? "";
    match(text, /\ngit log\nin \/w\n/);
    match(text, /lapses in 5 minutes/);
    equal(text.includes("always"), mayBeRemembered);
    const [, code] = /\/deny (\w+)/.exec(text) ?? [];
    const reply = {
      code,
      chat,
      person: "telegram:1",
      answer: "denied",
    } as const;
    equal(pending.reply(reply).kind, "taken");
    equal(await answer, "denied");
  }
  const unreachable = askInChat({
    pending,
    send: () => Promise.reject(new Error("no such chat")),
  });
  equal(await unreachable.ask(request, signal), "nobody");
});

Deno.test("nothing that is asked about can pass for something else", () => {
  equal(showArgv(["ls", "-la", "a b", ""]), 'ls -la "a b" ""');
  equal(showArgv(["\u001b[2Jls", "a\nb"]), '"\\u001b[2Jls" "a\\nb"');
  equal(showArgv(["a\u202Eb", "a\u00A0b"]), '"a\\u{202e}b" "a\\u{a0}b"');
  equal(showArgv(["\u200B", "x\u{E0041}"]), '"\\u{200b}" "x\\u{e0041}"');
  equal(showArgv(["été", "\ud800"]), '"été" "\\ud800"');
  fc.assert(fc.property(fc.array(fc.string({ unit: "binary" })), (argv) => {
    const shown = showArgv(argv);
    ok(!/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(shown), shown);
  }));
});

Deno.test("different calls never look the same", () => {
  const part = fc.string({ unit: fc.constantFrom("a", " ", '"', "\\", "\n") });
  const argv = fc.array(part, { maxLength: 4 });
  fc.assert(fc.property(argv, argv, (one, other) => {
    const same = one.length === other.length &&
      one.every((part, at) => part === other[at]);
    equal(showArgv(one) === showArgv(other), same);
  }));
});
