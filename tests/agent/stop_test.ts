import { deepEqual, equal, match, ok } from "node:assert/strict";
import * as v from "valibot";
import { Agent } from "../../src/agent/agent.ts";
import type { AgentOptions } from "../../src/agent/agent_options.ts";
import type { TurnEnd } from "../../src/agent/events.ts";
import { lockChat } from "../../src/agent/lock_chat.ts";
import { InterruptedError } from "../../src/base/miniclaw_error.ts";
import type { ChatPiece, Provider } from "../../src/providers/provider.ts";
import { defineTool } from "../../src/tools/tool.ts";
import { ignoreWithoutJail } from "../fakes/jail.ts";
import { mainSandbox } from "../fakes/main_sandbox.ts";
import { calls, says } from "../fakes/scripted_provider.ts";
import type { ScriptedAnswer } from "../fakes/scripted_provider.ts";
import { testAgent } from "./test_agent.ts";
import { inTime } from "../fakes/in_time.ts";

const chat = { channel: "cli", chatId: "default" };

interface Stopped {
  end: TurnEnd;
  /** From /stop to the end of the turn. */
  milliseconds: number;
  /** What /stop said. */
  reply: string;
}

/** Has a turn stopped from its chat, as the gateway does, once `begun` resolves. */
async function stopTurn(
  options: AgentOptions,
  begun: Promise<void>,
): Promise<Stopped> {
  const running = new AbortController();
  const agent = new Agent({
    ...options,
    stopTurn: (at) => {
      deepEqual(at, chat);
      running.abort(new InterruptedError());
      return true;
    },
  });
  const turn = agent.answer({ chat, text: "Go" }, { signal: running.signal });
  await Promise.race([begun, turn]);
  const start = performance.now();
  const { signal } = new AbortController();
  const { text } = await agent.answer({ chat, text: "/stop" }, { signal });
  const end = await turn;
  const milliseconds = performance.now() - start;
  return { end, milliseconds, reply: text };
}

/** The turn is stopped, and that within a second. */
async function assertStopped(stop: () => Promise<Stopped>): Promise<void> {
  await inTime(1000, async () => {
    const { end, milliseconds, reply } = await stop();
    equal(end.kind, "stopped");
    equal(reply, "Stopped.");
    return milliseconds;
  });
}

/** A provider whose answer begins and never goes on, whatever its signal says. */
function deafProvider(begun: () => void): Provider {
  return {
    async *chat(): AsyncGenerator<ChatPiece> {
      yield { kind: "text", text: "Once upon" };
      begun();
      await new Promise(() => {});
    },
  };
}

Deno.test("/stop ends a model call within a second, also one that doesn't heed it", async () => {
  await assertStopped(async () => {
    const waiting = Promise.withResolvers<void>();
    const heeding: ScriptedAnswer = function* () {
      yield { kind: "text", text: "Once upon" } as const;
      waiting.resolve();
      yield "hang" as const;
    } as unknown as ScriptedAnswer;
    await using made = await testAgent({ answers: [heeding] });
    return await stopTurn(made.options, waiting.promise);
  });
  await assertStopped(async () => {
    const deaf = Promise.withResolvers<void>();
    await using made = await testAgent();
    const options = { ...made.options, provider: deafProvider(deaf.resolve) };
    const stopped = await stopTurn(options, deaf.promise);
    equal(stopped.end.text, "Once upon\n\n[stopped by the person]");
    return stopped;
  });
});

Deno.test("/stop ends a turn whose tool never returns", async () => {
  let begun = Promise.withResolvers<void>();
  const hang = defineTool({
    name: "hang",
    description: "Never returns, whatever its signal says",
    parameters: v.strictObject({}),
    touches: () => [],
    run: () => {
      begun.resolve();
      return new Promise<string>(() => {});
    },
  });
  await assertStopped(async () => {
    begun = Promise.withResolvers<void>();
    await using made = await testAgent({ answers: [calls({ name: "hang" })] });
    const options = { ...made.options, tools: [hang] };
    const stopped = await stopTurn(options, begun.promise);
    const { messages } = await options.sessions.open("cli", "default");
    deepEqual(messages.slice(2).map(({ content }) => content), [
      "Error: The person stopped this before it was done",
      "[stopped by the person]",
    ]);
    return stopped;
  });
});

for (const isolation of ["none", "bubblewrap"] as const) {
  Deno.test({
    name: `/stop ends a running program (${isolation})`,
    ignore: Deno.build.os === "windows" ||
      (isolation === "bubblewrap" && ignoreWithoutJail),
    async fn(): Promise<void> {
      await assertStopped(async () => {
        const seconds = `60.${crypto.getRandomValues(new Uint32Array(1))[0]}`;
        await using sandbox = mainSandbox();
        const sleep = { command: "sleep", args: [seconds] };
        await using made = await testAgent({
          answers: [calls({ name: "exec", arguments: sleep })],
        });
        const { options } = made;
        Object.assign(options.config.tools.exec, {
          allow: ["sleep"],
          isolation,
        });
        const confine: AgentOptions["confine"] = (call, signal) =>
          sandbox.run(call, signal);
        const begun = sleeping(seconds);
        const stopped = await stopTurn({ ...options, confine }, begun);
        ok(!(await sleeps(seconds)), "the program still runs");
        return stopped;
      });
    },
  });
}

async function sleeping(seconds: string): Promise<void> {
  const until = performance.now() + 60_000;
  while (!(await sleeps(seconds))) {
    if (performance.now() > until) throw new Error("It never began");
  }
}

/** Whether a process sleeps for so long; a dead one that nobody fetched doesn't. */
async function sleeps(seconds: string): Promise<boolean> {
  const args = ["-eo", "stat=,args="];
  const { stdout } = await new Deno.Command("ps", { args }).output();
  return new TextDecoder().decode(stdout).split("\n")
    .some((line) => line.includes(`sleep ${seconds}`) && !/^Z/.test(line));
}

Deno.test("/stop where nothing runs says so", async () => {
  await using made = await testAgent({ answers: [says("ok")] });
  const { signal } = new AbortController();
  for (
    const options of [made.options, {
      ...made.options,
      stopTurn: () => false,
    }]
  ) {
    const end = await new Agent(options).answer({ chat, text: "/stop" }, {
      signal,
    });
    equal(end.text, "Nothing is running in this chat.");
  }
});

Deno.test("urgent commands neither wait for the chat nor touch its session", async () => {
  await using made = await testAgent({ answers: [says("ok")] });
  const path = `${made.options.home.sessions}/cli_default.json`;
  await Deno.writeTextFile(path, "not a session");
  using _lock = await lockChat(chat, made.options);
  const { signal } = new AbortController();
  for (
    const text of ["/stop", "/stop all", "/status", "/approve x", "/deny x"]
  ) {
    const end = await made.agent.answer({ chat, text }, { signal });
    match(end.text, /\w/);
  }
  equal(await Deno.readTextFile(path), "not a session");
  const names = [...Deno.readDirSync(made.options.home.sessions)];
  deepEqual(names.map(({ name }) => name), ["cli_default.json"]);
});
