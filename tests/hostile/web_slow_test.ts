import { equal, match, ok } from "node:assert/strict";
import { readAll, statusOf, TOKEN, webStage } from "./web_stage.ts";
import { inTime, timeOf } from "../fakes/in_time.ts";
import { undisturbed } from "../fakes/undisturbed.ts";

/** As many as this machine's limit of open files lets a process have, up to 10,000. */
async function mostConnections(): Promise<number> {
  const { stdout } = await new Deno.Command("sh", { args: ["-c", "ulimit -n"] })
    .output();
  const limit = Number(new TextDecoder().decode(stdout)) || 10_500;
  return Math.min(10_000, limit - 500);
}

Deno.test({
  name:
    "10,000 clients that send a byte a second keep nobody waiting, and cost no memory",
  ignore: Deno.build.os !== "linux",
  fn: async () => {
    await using stage = await webStage();
    const ask = (): Promise<number> =>
      timeOf(async () => {
        const response = await fetch(`${stage.url}/`);
        equal(response.status, 200);
        match(await response.text(), /<html/);
      });
    await ask();
    const before = stage.memory();
    await using _crowd = await slowClients(
      stage.port,
      await mostConnections(),
    );
    let most = 0;
    // Half within a second, and the slowest within five.
    const round = async (): Promise<number> => {
      const times: number[] = [];
      for (let at = 0; at < 60; at++) {
        times.push(await ask());
        most = Math.max(most, stage.memory());
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      times.sort((a, b) => a - b);
      return Math.max(5 * times[30], times[59]);
    };
    // Where all stood still for long, a connection that was kept is closed as well.
    await undisturbed(() => inTime(5_000, round, { tries: 1 }));
    ok(most - before < 64e6, `${(most - before) / 1e6} MB more`);
  },
});

async function slowClients(
  port: number,
  count: number,
): Promise<AsyncDisposable> {
  const script = new URL("slow_clients.ts", import.meta.url).pathname;
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--allow-net", script, `${port}`, `${count}`],
    ...{ stdin: "null", stdout: "piped", stderr: "inherit" },
  }).spawn();
  const reader = child.stdout.getReader();
  await reader.read();
  return {
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await reader.cancel();
      await child.status;
    },
  };
}

Deno.test("a head or a body that doesn't come is told so after its time", async () => {
  await using stage = await webStage();
  const halves = [
    "",
    "GET / HT",
    "GET / HTTP/1.1\r\nHost: localhost\r\nX-",
    "POST /run HTTP/1.1\r\nHost: localhost\r\n" +
    `Authorization: Bearer ${TOKEN}\r\n` +
    "Content-Type: application/json\r\nContent-Length: 20\r\n\r\n{",
  ];
  const start = performance.now();
  const open = await Promise.all(halves.map((one) => stage.connect(one)));
  for (const answer of await Promise.all(open.map(readAll))) {
    equal(statusOf(answer), 408, answer);
    match(answer, /\r\nconnection: close\r\n/);
  }
  const took = performance.now() - start;
  // It is ten seconds; on a machine that stands still now and then, more.
  ok(took > 5_000 && took < 60_000, `${took} ms`);
});
