import { deepEqual, equal } from "node:assert/strict";
import {
  slimClient,
  slimCompletions,
  slimOpenAI,
} from "../../scripts/build/slim_openai.ts";

Deno.test("the client keeps what is asked, and loses the other parts of the API", () => {
  const client = `class OpenAI {
    constructor() {
        this.chat = new API.Chat(this);
        this.evals = new API.Evals(this);
        this.timeout = 1;
    }
}
_a = OpenAI;
OpenAI.OpenAI = _a;
OpenAI.APIError = Errors.APIError;
OpenAI.Chat = Chat;
OpenAI.Page = Pagination.Page;
`;
  equal(
    slimClient(client),
    `class OpenAI {
    constructor() {
        this.chat = new API.Chat(this);
        this.timeout = 1;
    }
}
_a = OpenAI;
OpenAI.OpenAI = _a;
OpenAI.APIError = Errors.APIError;
`,
  );
});

Deno.test("completions keep their plain methods, and lose the helpers", () => {
  const body = (name: string): string =>
    `    ${name}(body) {
        if (body) {
            return 1;
        }
    }
`;
  equal(
    slimCompletions(
      `class A {\n${body("create")}${body("stream")}${body("list")}}\n`,
    ),
    `class A {\n${body("create")}${body("list")}}\n`,
  );
});

Deno.test("the package as it is loses a good deal, and still streams an answer", async () => {
  const folder = await Deno.makeTempDir({ prefix: "miniclaw-slim-" });
  try {
    const map = JSON.parse(await Deno.readTextFile(await slimOpenAI(folder)));
    equal(map.imports.openai, "./openai/client.mjs");
    const path = `${folder}/openai/client.mjs`;
    const client = await Deno.readTextFile(path);
    deepEqual(client.match(/new API\.\w+/g), ["new API.Chat"]);
    const { href } = new URL(`file://${path}`);
    const { OpenAI } = await import(href);
    const said = { choices: [{ index: 0, delta: { content: "Hello" } }] };
    const sse = `data: ${JSON.stringify(said)}\n\ndata: [DONE]\n\n`;
    const headers = { "content-type": "text/event-stream" };
    const fetch = () => Promise.resolve(new Response(sse, { headers }));
    const api = new OpenAI({ apiKey: "none", fetch, maxRetries: 0 });
    const request = { model: "m", messages: [], stream: true };
    const events = await api.chat.completions.create(request);
    const [event] = await Array.fromAsync(events) as typeof said[];
    equal(event.choices[0].delta.content, "Hello");
    equal(api.evals, undefined);
    equal(api.chat.completions.runTools, undefined);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
