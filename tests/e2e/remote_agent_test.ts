import { equal, match } from "node:assert/strict";
import { Program } from "./program.ts";

const script = new URL("../cli/remote/echo_gateway.ts", import.meta.url)
  .pathname;

Deno.test("the program talks to the gateway of its home, and survives its end", async () => {
  await using program = await Program.create();
  await using gateway = await startGateway(program);
  equal(await gateway.next(), "ready");
  const answered = await program.run(["agent", "-m", "hello"]);
  equal(answered.stderr, "");
  equal(answered.stdout, "You said hello\n");
  equal(answered.code, 0);
  equal(await gateway.next(), "hello");

  const json = program.run(["agent", "--format", "json"], { stdin: "hang" });
  equal(await gateway.next(), "hang");
  gateway.kill();
  const { code, stdout } = await json;
  equal(code, 1);
  equal(JSON.parse(stdout).error.code, "gateway");

  const alone = await program.run(["agent", "-m", "what is 2 + 2"]);
  equal(alone.code, 0);
  match(alone.stdout, /offline mode/);
});

Deno.test("a program that is killed in the middle leaves the gateway well", async () => {
  await using program = await Program.create();
  await using gateway = await startGateway(program);
  equal(await gateway.next(), "ready");
  const child = program.start(["agent", "-m", "hang"]);
  equal(await gateway.next(), "hang");
  child.kill("SIGKILL");
  child.stdin.close().catch(() => {});
  await child.output();
  const { stdout } = await program.run(["agent", "-m", "again"]);
  equal(stdout, "You said again\n");
});

Deno.test("Ctrl-C ends the wait, with the exit code of an interruption", async () => {
  await using program = await Program.create();
  await using gateway = await startGateway(program);
  equal(await gateway.next(), "ready");
  const child = program.start(["agent", "-m", "hang"]);
  equal(await gateway.next(), "hang");
  child.kill("SIGINT");
  child.stdin.close().catch(() => {});
  const { code } = await child.output();
  equal(code, 130);
});

interface GatewayProcess extends AsyncDisposable {
  /** What it prints next. */
  next(): Promise<string | undefined>;
  kill(): void;
}

async function startGateway(program: Program): Promise<GatewayProcess> {
  await Deno.mkdir(program.path(""), { recursive: true, mode: 0o700 });
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "-A",
      script,
      program.path("state"),
      program.path("config.json"),
    ],
    env: program.environment(),
    stdout: "piped",
  }).spawn();
  const lines = linesOf(child.stdout);
  return {
    next: async () => (await lines.next()).value ?? undefined,
    kill: () => child.kill("SIGKILL"),
    [Symbol.asyncDispose]: async () => {
      try {
        child.kill("SIGKILL");
      } catch {
        // It is killed already.
      }
      await lines.return();
      await child.status;
    },
  };
}

async function* linesOf(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<string, void, void> {
  let text = "";
  for await (const part of stream.pipeThrough(new TextDecoderStream())) {
    text += part;
    const lines = text.split("\n");
    text = lines.pop() ?? "";
    yield* lines;
  }
}
