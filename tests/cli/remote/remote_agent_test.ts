import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import {
  InterruptedError,
  MiniclawError,
  UsageError,
} from "../../../src/base/miniclaw_error.ts";
import { runAgent } from "../../../src/cli/agent/agent.ts";
import type { ReplyOutcome } from "../../../src/hub/outbound_message.ts";
import { type TestContext, testContext } from "../../fakes/command_context.ts";
import {
  Arrivals,
  TerminalStage,
} from "../../gateway/remote/terminal_stage.ts";

const chat = { channel: "cli", chatId: "default" };

Deno.test("what the gateway answers is printed as if it were answered here", async () => {
  await using desk = await openDesk();
  const done = desk.ask("Hello");
  const message = await desk.stage.taken.next();
  equal(message.text, "Hello");
  equal(message.person, "cli:ada");
  deepEqual(message.chat, chat);
  equal(message.model, undefined);
  const view = desk.stage.channel.follow(message);
  view.onEvent({ kind: "text", text: "Hi" });
  await desk.stage.send("default", { text: "Beside" });
  await desk.stage.send(message, {
    text: "Hi \x1b[2Jyou",
    outcome: { kind: "answered" },
  });
  await done;
  equal(desk.test.stdout(), "Hi you\n");
  equal(desk.test.stderr(), "Beside\n");
});

Deno.test("with --format json it is the same document, with the chat's model", async () => {
  await using desk = await openDesk({ format: "json" });
  const done = desk.ask("Hello", "garden");
  const message = await desk.stage.taken.next();
  const outcome = { kind: "answered" } as const;
  await desk.stage.send(message, { text: "Hi", outcome });
  await done;
  deepEqual(JSON.parse(desk.test.stdout()), {
    reply: "Hi",
    session: "garden",
    model: "model of garden",
  });
});

Deno.test("on a terminal the answer appears as it is written, and whole where it wasn't", async () => {
  await using desk = await openDesk({}, { terminal: true });
  const done = desk.ask("Hello");
  const message = await desk.stage.taken.next();
  const view = desk.stage.channel.follow(message);
  view.onEvent({ kind: "text", text: "Hi " });
  view.onEvent({ kind: "text", text: "you" });
  const reply = { text: "Hi you", outcome: { kind: "answered" } } as const;
  await desk.stage.send(message, reply);
  await done;
  equal(desk.test.stdout(), "Hi you\n");
  const again = desk.ask("Hello");
  await desk.stage.send(await desk.stage.taken.next(), reply);
  await again;
  equal(desk.test.stdout(), "Hi you\nHi you\n");
});

Deno.test("the model of the command line goes along", async () => {
  await using desk = await openDesk({ model: "mine", format: "json" });
  const done = desk.ask("Hello");
  const message = await desk.stage.taken.next();
  equal(message.model, "mine");
  await desk.stage.send(message, { text: "Hi", outcome: { kind: "answered" } });
  await done;
  equal(JSON.parse(desk.test.stdout()).model, "mine");
});

Deno.test("--verbose tells of tools", async () => {
  await using desk = await openDesk({ verbose: true });
  const done = desk.ask("Hello");
  const message = await desk.stage.taken.next();
  const view = desk.stage.channel.follow(message);
  view.onEvent({ kind: "toolStart", tool: "web" });
  view.onEvent({ kind: "toolEnd", tool: "web" });
  await desk.stage.send(message, { text: "Hi", outcome: { kind: "answered" } });
  await done;
  match(desk.test.stderr(), /DEBUG cli: web\n.*DEBUG cli: web has ended\n/);
});

Deno.test("how an answer ended is what the program ends with", async (test) => {
  const failure = { code: "max_iterations", message: "Stopped", hint: "Go on" };
  const cases: [ReplyOutcome, string, (error: MiniclawError) => void][] = [
    [{ kind: "incomplete", ...failure }, "Half\n", (error) => {
      deepEqual([error.code, error.message, error.hint, error.exitCode], [
        ...Object.values(failure),
        1,
      ]);
    }],
    [{ kind: "failed", code: "auth", message: "No key" }, "", (error) => {
      deepEqual([error.code, error.message, error.exitCode], [
        ...["auth", "No key"],
        1,
      ]);
    }],
    [{ kind: "failed", code: "usage", message: "Wrong" }, "", (error) => {
      ok(error instanceof UsageError);
      equal(error.exitCode, 2);
    }],
    [{ kind: "stopped" }, "", (error) => {
      ok(error instanceof InterruptedError);
      equal(error.exitCode, 130);
    }],
  ];
  for (const [outcome, printed, expected] of cases) {
    await test.step(`${outcome.kind} ${JSON.stringify(outcome)}`, async () => {
      await using desk = await openDesk();
      const failed = rejects(desk.ask("Hello"), (error) => {
        ok(error instanceof MiniclawError);
        expected(error);
        return true;
      });
      const message = await desk.stage.taken.next();
      await desk.stage.send(message, { text: "Half", outcome });
      await failed;
      equal(desk.test.stdout(), printed);
    });
  }
});

Deno.test("an answer that was cut off warns, and is one", async () => {
  await using desk = await openDesk();
  const done = desk.ask("Hello");
  const outcome = { kind: "incomplete", code: "max_tokens", message: "Cut" };
  await desk.stage.send(await desk.stage.taken.next(), {
    text: "Half",
    outcome: outcome as ReplyOutcome,
  });
  await done;
  equal(desk.test.stdout(), "Half\n");
  match(desk.test.stderr(), /agent\.max_tokens is reached/);
});

Deno.test("Ctrl-C stops the turn at the gateway and keeps what is there", async () => {
  const stops = new Arrivals<string>();
  await using desk = await openDesk({}, {
    stopTurn: ({ chatId }) => {
      stops.put(chatId);
      return true;
    },
  });
  const interrupted = rejects(desk.ask("Hello"), InterruptedError);
  const message = await desk.stage.taken.next();
  const view = desk.stage.channel.follow(message);
  view.onEvent({ kind: "text", text: "Hal" });
  desk.test.interrupt();
  equal(await stops.next(), "default");
  await desk.stage.send(message, {
    text: "Hal",
    outcome: { kind: "stopped" },
  });
  await interrupted;
  equal(desk.test.stdout(), "Hal\n");
});

Deno.test("a question that can't be taken ends with why", async () => {
  await using desk = await openDesk({}, {
    offers: [new Error("No space left on device (os error 28)")],
  });
  await rejects(desk.ask("Hello"), { code: "disk", exitCode: 1 });
  await rejects(desk.ask("x".repeat(1 << 20)), { code: "too_long" });
});

Deno.test("a gateway that ends in the middle is an error, and no hang", async () => {
  await using desk = await openDesk();
  const lost = rejects(desk.ask("Hello"), {
    code: "gateway",
    message: "The gateway ended before it had answered",
    hint: "It answers once it runs again, and the next chat with: miniclaw " +
      "agent shows the answer. See how it fares with: miniclaw status",
    exitCode: 1,
  });
  await desk.stage.taken.next();
  await desk.stage.send("default", { text: "Beside" });
  await desk.stage.channel[Symbol.asyncDispose]();
  await lost;
});

/** A terminal before a gateway whose answers the test gives. */
async function openDesk(
  options: NonNullable<Parameters<typeof testContext>[0]>["options"] = {},
  { terminal = false, ...stage }:
    & { terminal?: boolean }
    & Parameters<typeof TerminalStage.open>[0] = {},
): Promise<Desk> {
  const test = await testContext({
    ...{ options, terminal, env: { USER: "ada" } },
  });
  const { home } = test.context;
  const { state, config } = home;
  return new Desk(test, await TerminalStage.open({ state, config, ...stage }));
}

class Desk implements AsyncDisposable {
  constructor(readonly test: TestContext, readonly stage: TerminalStage) {}

  /** As `miniclaw agent -m` does. */
  async ask(message: string, session?: string): Promise<void> {
    await runAgent(
      { values: { message, session }, switches: new Set(), args: [] },
      this.test.context,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stage[Symbol.asyncDispose]();
    await this.test[Symbol.asyncDispose]();
  }
}
