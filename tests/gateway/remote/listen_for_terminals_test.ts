import { equal, match, ok, rejects } from "node:assert/strict";
import { listenForTerminals } from "../../../src/gateway/remote/listen_for_terminals.ts";
import { readTerminalNote } from "../../../src/gateway/remote/terminal_note.ts";
import { TerminalStage, TestTerminal } from "./terminal_stage.ts";

Deno.test("only this user reaches the socket and the note of it", async () => {
  await using stage = await TerminalStage.open();
  equal(await modeOf(stage.state), 0o700);
  equal(await modeOf(`${stage.state}/gateway.sock`), 0o600);
  equal(await modeOf(`${stage.state}/terminal.json`), 0o600);
});

Deno.test("a folder that others could enter is closed before the socket is there", async () => {
  await using state = await stateFolder();
  await Deno.chmod(state.path, 0o755);
  await using _door = await listenForTerminals(state.path);
  equal(await modeOf(state.path), 0o700);
});

Deno.test("nothing of it is left at the end", async () => {
  await using state = await stateFolder();
  {
    await using _door = await listenForTerminals(state.path);
    ok(await readTerminalNote(state.path));
  }
  equal([...Deno.readDirSync(state.path)].length, 0);
});

Deno.test("what a crashed gateway left is replaced", async () => {
  await using state = await stateFolder();
  // Opened by hand, so that nothing takes it away again.
  const dead = await new Deno.Command(Deno.execPath(), {
    args: [
      "eval",
      `Deno.listen({ transport: "unix", path: ${
        JSON.stringify(`${state.path}/gateway.sock`)
      } }); Deno.kill(Deno.pid, "SIGKILL")`,
    ],
    stderr: "null",
  }).output();
  equal(dead.signal, "SIGKILL");
  ok((await Deno.lstat(`${state.path}/gateway.sock`)).isSocket);
  await using door = await listenForTerminals(state.path);
  const connection = await Deno.connect({
    transport: "unix",
    path: `${state.path}/gateway.sock`,
  });
  connection.close();
  (await door.listener.accept()).close();
});

Deno.test("a file that is no socket isn't taken away", async () => {
  await using state = await stateFolder();
  await Deno.writeTextFile(`${state.path}/gateway.sock`, "mine");
  await rejects(listenForTerminals(state.path), Deno.errors.AddrInUse);
  equal(await Deno.readTextFile(`${state.path}/gateway.sock`), "mine");
  equal(await readTerminalNote(state.path), undefined);
});

Deno.test("a home too deep for a socket has it in a private folder of its own", async () => {
  await using state = await stateFolder(`/${"d".repeat(120)}`);
  const note = async () => {
    const found = await readTerminalNote(state.path);
    return found && "socket" in found ? found.socket : "";
  };
  let socket: string;
  let folder: string;
  {
    await using stage = await TerminalStage.open({ state: state.path });
    socket = await note();
    folder = socket.replace(/\/[^/]*$/, "");
    ok(!socket.startsWith(state.path));
    equal(await modeOf(folder), 0o700);
    equal(await modeOf(socket), 0o600);
    using terminal = await stage.connect();
    terminal.say({ kind: "nudge" });
    await terminal.expect("nudged");
  }
  await rejects(Deno.lstat(folder), Deno.errors.NotFound);
});

Deno.test("on the loopback only who read the token is let in", async () => {
  await using stage = await TerminalStage.open({ loopback: true });
  const note = await stage.note();
  ok("token" in note);
  match(note.token, /^[0-9a-f]{64}$/);
  equal(await modeOf(`${stage.state}/terminal.json`), 0o600);
  using good = await stage.connect();
  for (const token of [undefined, note.token.replace(/.$/, "x"), "a"]) {
    using bad = new TestTerminal(await stage.dial());
    bad.say({ kind: "hello", protocol: 1, token });
    equal((await bad.expect("refused")).error.code, "token");
    equal(await bad.next(), undefined);
  }
  good.say({ kind: "nudge" });
  await good.expect("nudged");
});

async function modeOf(path: string): Promise<number> {
  return ((await Deno.lstat(path)).mode ?? 0) & 0o777;
}

async function stateFolder(
  below = "",
): Promise<{ path: string } & AsyncDisposable> {
  const root = await Deno.makeTempDir();
  const path = `${root}${below}`;
  await Deno.mkdir(path, { recursive: true });
  return {
    path,
    [Symbol.asyncDispose]: () => Deno.remove(root, { recursive: true }),
  };
}
