import { equal, match, ok } from "node:assert/strict";
import { Program } from "./program.ts";
import { RunningGateway } from "./running_gateway.ts";

const TOKEN = "123456789:AAFakeTokenForTestsOnly_0123456789";

Deno.test("a server that repeats the address of a call gives no token away on /health", async () => {
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    ({ url }) =>
      Response.json({
        ok: false,
        error_code: 400,
        description: `Bad Request: ${url} ${"x".repeat(5000)}`,
      }, { status: 400 }),
  );
  await using program = await Program.create();
  await program.writeConfig({
    channels: {
      telegram: {
        ...{ enabled: true, token: TOKEN, allow_from: [11] },
        api_root: `http://127.0.0.1:${server.addr.port}`,
      },
    },
  });
  await using gateway = await RunningGateway.start(program);
  const { text, detail } = await degraded(gateway.url);
  match(detail, /Bad Request/);
  ok(!text.includes(TOKEN));
  ok(detail.length < 1000, detail);
  equal(gateway.log.includes(TOKEN), false);
});

/** What /health says once the channel is in trouble. */
async function degraded(
  url: string,
): Promise<{ text: string; detail: string }> {
  for (;;) {
    const text = await (await fetch(`${url}/health`)).text();
    const { status, detail } = JSON.parse(text).channels.telegram ?? {};
    if (status === "degraded") return { text, detail };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
