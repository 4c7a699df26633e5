import { deepEqual, equal, match, ok } from "node:assert/strict";
import { runAgent } from "../../../src/cli/agent/agent.ts";
import { connectGateway } from "../../../src/cli/agent/remote/connect_gateway.ts";
import { nudgeGateway } from "../../../src/cli/nudge_gateway.ts";
import {
  isGatewayRunning,
  lockGateway,
} from "../../../src/gateway/gateway_lock.ts";
import { KeptMessages } from "../../../src/gateway/kept_messages.ts";
import { writeTerminalNote } from "../../../src/gateway/remote/terminal_note.ts";
import { showKept } from "../../../src/cli/agent/remote/show_kept.ts";
import { testContext } from "../../fakes/command_context.ts";
import { TerminalStage } from "../../gateway/remote/terminal_stage.ts";

const input = {
  values: { message: "what is 2 + 2" },
  switches: new Set<string>(),
  args: [],
};

Deno.test("where no gateway runs nobody waits for one", async () => {
  await using state = await temporary();
  deepEqual(await connectGateway(state.path), { kind: "none" });
  equal(await nudgeGateway({ state: state.path }), "no gateway");
  // What a killed gateway left behind changes nothing.
  await writeTerminalNote(state.path, {
    pid: 1,
    socket: `${state.path}/gateway.sock`,
  });
  deepEqual(await connectGateway(state.path), { kind: "none" });
});

Deno.test("a gateway that is just starting is waited for", async () => {
  await using state = await temporary();
  using _lock = await lockGateway(state.path);
  const reaching = connectGateway(state.path, { waitMs: 20_000 });
  await using stage = await TerminalStage.open({
    ...{ state: state.path, isLocked: true },
  });
  const reached = await reaching;
  ok(reached.kind === "connected");
  reached.connection.wire.close();
  equal(await nudgeGateway({ state: stage.state }), "told");
  equal(await stage.nudges.next(), true);
});

Deno.test({
  name: "a socket in a folder that others may write to is not talked to",
  ignore: Deno.build.os === "windows",
  async fn(): Promise<void> {
    await using state = await temporary();
    await using squatted = await temporary();
    await Deno.chmod(squatted.path, 0o777);
    using _lock = await lockGateway(state.path);
    const socket = `${squatted.path}/gateway.sock`;
    using listener = Deno.listen({ transport: "unix", path: socket });
    const knock = listener.accept().then((one) => one.close(), () => "none");
    await writeTerminalNote(state.path, { pid: Deno.pid, socket });
    deepEqual(await connectGateway(state.path, { waitMs: 200 }), {
      kind: "silent",
    });
    listener.close();
    equal(await knock, "none");
  },
});

Deno.test("a gateway that hangs is given up in time", async (test) => {
  await using state = await temporary();
  using _lock = await lockGateway(state.path);
  const silent = { kind: "silent" };
  await test.step("before it listens", async () => {
    deepEqual(await connectGateway(state.path, { waitMs: 100 }), silent);
  });
  await test.step("after", async () => {
    const socket = `${state.path}/gateway.sock`;
    using _listener = Deno.listen({ transport: "unix", path: socket });
    await writeTerminalNote(state.path, { pid: Deno.pid, socket });
    deepEqual(await connectGateway(state.path, { waitMs: 100 }), silent);
    equal(await nudgeGateway({ state: state.path }), "no gateway");
  });
});

Deno.test("many who ask at once don't take each other for a gateway", async () => {
  await using state = await temporary();
  (await lockGateway(state.path))[Symbol.dispose]();
  const asked = Array.from({ length: 50 }, () => isGatewayRunning(state.path));
  equal((await Promise.all(asked)).includes(true), false);
  using _lock = await lockGateway(state.path);
  equal(await isGatewayRunning(state.path), true);
});

Deno.test("with a gateway that doesn't answer the terminal works by itself, and says so", async () => {
  await using test = await testContext();
  const { state } = test.context.home;
  await using _stage = await TerminalStage.open({ state });
  await Deno.remove(`${state}/terminal.json`);
  await runAgent(input, test.context);
  match(test.stdout(), /offline mode/);
  match(test.stderr(), /WARN .*gateway of this home doesn't answer/);
});

Deno.test("who names another configuration isn't answered by that gateway", async () => {
  await using test = await testContext();
  const { state } = test.context.home;
  await using _stage = await TerminalStage.open({ state, config: "/other" });
  await runAgent(input, test.context);
  match(test.stdout(), /offline mode/);
  ok(!test.stderr().includes("WARN"));
});

Deno.test("what a gateway kept is shown also when it runs no more", async () => {
  await using test = await testContext();
  const kept = new KeptMessages(test.context.home.state);
  const at = "2025-06-01T09:59:30.000Z";
  for (let n = 0; n < 60; n++) await kept.keep("default", { at, text: `${n}` });
  const shown: string[] = [];
  const terminal = {
    approver: { ask: () => Promise.resolve("nobody" as const) },
    show: (text: string) => void shown.push(text),
    staysOpen: true,
  };
  await showKept(test.context, { chatId: "default", terminal });
  await showKept(test.context, { chatId: "default", terminal });
  equal(shown.length, 1);
  const lines = shown[0].trim().split("\n");
  equal(lines.length, 51, "the newest 50");
  deepEqual([lines[0], lines[1]], [
    "While you were away:",
    "(just now) 10",
  ]);
});

async function temporary(): Promise<{ path: string } & AsyncDisposable> {
  const path = await Deno.makeTempDir();
  return {
    path,
    [Symbol.asyncDispose]: () => Deno.remove(path, { recursive: true }),
  };
}
