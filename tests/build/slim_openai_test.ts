import { deepEqual, equal, ok } from "node:assert/strict";
import { slim, slimOpenAI } from "../../scripts/build/slim_openai.ts";

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
    slim(client),
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

Deno.test("the package as it is loses a good deal, and still knows completions", async () => {
  const folder = await Deno.makeTempDir({ prefix: "miniclaw-slim-" });
  try {
    const map = JSON.parse(await Deno.readTextFile(await slimOpenAI(folder)));
    equal(map.imports.openai, "./openai/client.mjs");
    const path = `${folder}/openai/client.mjs`;
    const client = await Deno.readTextFile(path);
    deepEqual(client.match(/new API\.\w+/g), ["new API.Chat"]);
    const { href } = new URL(`file://${path}`);
    const { OpenAI } = await import(href);
    const api = new OpenAI({ apiKey: "none" });
    ok(api.chat.completions.create instanceof Function);
    equal(api.evals, undefined);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
