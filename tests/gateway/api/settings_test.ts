import { deepEqual, equal, match, ok } from "node:assert/strict";
import { ApiStage, TOKEN } from "./api_stage.ts";

Deno.test("what is safe can be changed, and nothing else", async (t) => {
  await using stage = await ApiStage.start();
  const change = (key: unknown, value: unknown) =>
    stage.ask("PATCH", "/api/settings", { body: { key, value } });

  await t.step("each is described", async () => {
    const { body } = await stage.ask("GET", "/api/settings");
    const found = (key: string) =>
      body.items.find((one: { key: string }) => one.key === key);
    deepEqual(found("language"), {
      ...{ key: "language", value: "auto", type: "choice" },
      choices: ["auto", "en", "fr", "de", "es"],
      ...{ brief: found("language").brief, restart: false },
    });
    equal(found("quiet_hours.enabled").type, "boolean");
    equal(found("agent.max_tokens").type, "number");
    deepEqual(
      [found("agent.timezone").value, found("agent.timezone").restart],
      ["Europe/Paris", true],
    );
    const keys = body.items.map(({ key }: { key: string }) => key).join(" ");
    ok(!/token$|key|secret|host|port|allow|tools|providers/m.test(keys), keys);
  });

  await t.step("each is described in the reader's language", async () => {
    for (const [language, words] of [["es", /idioma/], ["fr", /langue/]]) {
      const headers = { "accept-language": `${language}` };
      const { body } = await stage.ask("GET", "/api/settings", { headers });
      match(body.items[0].brief, words as RegExp);
    }
  });

  await t.step("one is written, and holds at once", async () => {
    const { body } = await change("limits.tokens_per_day", 1234);
    deepEqual([body.value, body.restart], [1234, false]);
    const config = await stage.program.readJson("config.json");
    deepEqual(config.limits, { tokens_per_day: 1234 });
    equal((config.gateway as { token: string }).token, TOKEN);
    const { body: { tokens } } = await stage.ask("GET", "/api/status");
    equal(tokens.limit, 1234);
  });

  await t.step("the language is that of the next answer", async () => {
    const message = async (): Promise<string> => {
      const headers = { "accept-language": "ja, de-AT;q=0.9, en;q=0.8" };
      const path = "/api/memory/none";
      const { body } = await stage.ask("GET", path, { headers });
      return body.error.message;
    };
    equal(await message(), "Es gibt keine Notiz „none“");
    equal((await change("language", "fr")).body.value, "fr");
    match(await message(), /^Il n’y a pas de note «/);
  });

  await t.step("a text with a control character is refused", async () => {
    const { status, body } = await change("agent.model", "a\u0007b");
    equal(status, 400);
    match(body.error.message, /agent\.model.*sans saut de ligne.*"a\\u0007b"/);
  });

  await t.step("an empty text leaves it to the default", async () => {
    await change("agent.model", "other");
    const { body } = await change("agent.model", "");
    equal(body.value, "offline");
    const { agent } = await stage.program.readJson("config.json");
    deepEqual(agent, { provider: "offline", timezone: "Europe/Paris" });
    equal((await change("agent.timezone", "")).status, 200);
    equal((await change("heartbeat.chat", "")).body.value, "");
  });

  for (
    const [key, value] of [
      ["gateway.token", "mine"],
      ["gateway.host", "0.0.0.0"],
      ["tools.exec.allow", "sh"],
      ["tools.exec.enabled", true],
      ["channels.telegram.token", "mine"],
      ["providers.openai.base_url", "https://evil.example"],
      ["agent.provider", "openai"],
      ["__proto__", "x"],
      ["language", "tlh"],
      ["language", 3],
      ["agent.max_tokens", "many"],
      ["agent.max_tokens", -1],
      ["agent.timezone", "Mars/Base"],
      ["quiet_hours.from", "25:00"],
      ["heartbeat.enabled", "true"],
      ["language", null],
    ]
  ) {
    await t.step(`${key} can't be ${value}`, async () => {
      const before = await stage.read("config.json");
      const { status, body } = await change(key, value);
      deepEqual([status, body.error.code], [400, "usage"]);
      equal(await stage.read("config.json"), before);
    });
  }

  await t.step("a file that can't be read stays as it is", async () => {
    await stage.program.writeConfig("{ broken");
    const { status, body } = await change("language", "de");
    equal(status, 422);
    match(body.error.code, /config/);
    equal(await stage.read("config.json"), "{ broken");
  });
});
