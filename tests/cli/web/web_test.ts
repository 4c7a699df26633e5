import { equal, match, ok } from "node:assert/strict";
import { type Outcome, Program } from "../../e2e/program.ts";
import { RunningGateway } from "../../e2e/running_gateway.ts";

const TOKEN = "a-token-of-the-tests-0123456789";
const offline = { agent: { provider: "offline", model: "offline" } };

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

async function logInBy(link: string): Promise<Response> {
  const { origin, hash } = new URL(link);
  return await fetch(`${origin}/api/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code: hash.replace("#login=", "") }),
  });
}

Deno.test("the link logs in once, and nothing shows the token", async () => {
  await using program = await Program.create();
  await program.writeConfig({ ...offline, gateway: { token: TOKEN } });
  await using gateway = await RunningGateway.start(program);
  const { code, stdout, stderr } = await program.run(["web"]);
  equal(code, 0, stderr);
  ok(stdout.startsWith(`${gateway.url}/#login=`), stdout);
  match(stderr, /^Open it in a browser\. The link lets in once/);
  equal((await logInBy(stdout.trim())).status, 204);
  const again = await logInBy(stdout.trim());
  equal(again.status, 401);
  const json = await program.run(["web", "--format", "json"]);
  equal(json.stderr, "");
  const { url, expires_at } = JSON.parse(json.stdout);
  ok(Date.parse(expires_at) > Date.now());
  equal((await logInBy(url)).status, 204);
  const all = [stdout, stderr, json.stdout, gateway.log, await again.text()];
  ok(!all.join("").includes(TOKEN));
});

Deno.test("without a token one is made, and the gateway takes it up", async () => {
  await using program = await Program.create();
  await program.writeConfig(offline);
  await using gateway = await RunningGateway.start(program);
  const { code, stdout, stderr } = await program.run(["web"]);
  equal(code, 0, stderr + gateway.log);
  match(stderr, /^Made a token for the gateway's page/);
  equal((await logInBy(stdout.trim())).status, 204);
  const { gateway: { token }, agent } = await program.readJson(
    "config.json",
  ) as { gateway: { token: string }; agent: unknown };
  match(token, /^[\w-]{43}$/);
  ok(agent);
  ok(!(stdout + stderr + gateway.log).includes(token));
});

Deno.test("without a gateway it says how to start one, in the person's language", async () => {
  await using program = await Program.create();
  const port = freePort();
  await program.writeConfig({ ...offline, gateway: { token: TOKEN, port } });
  const { code, stderr } = await program.run(["web"], {
    env: { LANG: "fr_FR.UTF-8" },
  });
  equal(code, 1);
  match(stderr, /passerelle[^]*miniclaw gateway/);
  const english = await program.run(["web"]);
  match(english.stderr, /nothing answers at[^]*miniclaw gateway/);
});

Deno.test("a gateway with another token is told apart", async () => {
  await using program = await Program.create();
  await program.writeConfig({ ...offline, gateway: { token: TOKEN } });
  await using _gateway = await RunningGateway.start(program);
  const other = program.path("other.json");
  await Deno.writeTextFile(
    other,
    JSON.stringify({ ...offline, gateway: { token: "another-of-20-letters" } }),
    { mode: 0o600 },
  );
  const { code, stderr } = await program.run(["web", "--config", other]);
  equal(code, 1);
  match(stderr, /has another token than the configuration/);
});

Deno.test({
  name: "on a desktop the browser opens, unless it is not to",
  ignore: Deno.build.os !== "linux",
  fn: async () => {
    await using program = await Program.create();
    await program.writeConfig({ ...offline, gateway: { token: TOKEN } });
    await using _gateway = await RunningGateway.start(program);
    const bin = `${program.home}/bin`;
    const opened = `${program.home}/opened`;
    await Deno.mkdir(bin);
    await Deno.writeTextFile(
      `${bin}/xdg-open`,
      `#!/bin/sh\necho "$1" > '${opened}.new'\nmv '${opened}.new' '${opened}'\n`,
      { mode: 0o755 },
    );
    const env = {
      ...{ DISPLAY: ":0", USER: "ada" },
      PATH: `${bin}:${Deno.env.get("PATH")}`,
    };
    const run = (...words: string[]): Promise<Outcome> =>
      program.run(["web", ...words], { env });
    const quiet = await run("--no-open");
    match(quiet.stderr, /^Open it in a browser/);
    const { stdout, stderr } = await run();
    match(stderr, /^It opens in your browser/);
    for (let tries = 0; tries < 6000; tries++) {
      const text = await Deno.readTextFile(opened).catch(() => "");
      if (text !== "") return equal(text, stdout);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error("Nothing was opened");
  },
});
