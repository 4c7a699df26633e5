import { deepEqual, equal } from "node:assert/strict";
import { startOpenAIServer } from "../fakes/openai_server.ts";

const ASK = new URL("./ask.ts", import.meta.url).href;
const PROVIDER = new URL(
  "../../src/providers/openai/openai.ts",
  import.meta.url,
);

Deno.test("openai heeds no environment variable", async () => {
  await using server = startOpenAIServer({ answer: [{ text: "hi" }] });
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "eval",
      "--quiet",
      `import { ask, openaiAt, textOf } from "${ASK}";
       console.log(textOf(await ask(openaiAt("${server.url}"))));`,
    ],
    cwd: import.meta.dirname,
    env: {
      OPENAI_BASE_URL: "http://127.0.0.1:9/elsewhere",
      OPENAI_API_KEY: "sk-from-the-environment",
      OPENAI_ADMIN_KEY: "sk-admin",
      OPENAI_ORG_ID: "org",
      OPENAI_PROJECT_ID: "project",
      OPENAI_CUSTOM_HEADERS: "x-leak: yes",
      OPENAI_LOG: "debug",
      NO_COLOR: "1",
    },
  }).output();
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  equal(text(stderr), "");
  equal(text(stdout), "hi\n");
  const sent = [...server.requests[0].headers.keys()].filter((name) =>
    !["host", "accept", "accept-encoding", "accept-language", "content-length"]
      .includes(name)
  );
  deepEqual(sent.sort(), ["authorization", "content-type", "user-agent"]);
});

Deno.test("openai loads its package only when it is asked", async () => {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--quiet", "--json", PROVIDER.href],
    cwd: import.meta.dirname,
  }).output();
  const { modules } = JSON.parse(new TextDecoder().decode(stdout)) as {
    modules: {
      specifier: string;
      dependencies?: { specifier: string; isDynamic?: boolean }[];
    }[];
  };
  const users = modules.filter(({ dependencies = [] }) =>
    dependencies.some(({ specifier }) => specifier === "openai")
  );
  deepEqual(users.map(({ specifier }) => specifier.split("/").at(-1)), [
    "client.ts",
  ]);
  const loaded = modules.flatMap(({ dependencies = [] }) => dependencies)
    .filter(({ specifier }) => specifier === "./client.ts");
  deepEqual(loaded.map(({ isDynamic }) => isDynamic), [true]);
});
