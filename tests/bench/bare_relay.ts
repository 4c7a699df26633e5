import type { Ask } from "./ask_many.ts";
import { type BareServer, startBareServer } from "./bare_deno.ts";
import type { InstantModel } from "./instant_model.ts";
import { answerTo, question } from "./instant_model.ts";

/** Bare Deno in the gateway's place: it hands questions on to the model. */
export interface BareRelay extends BareServer {
  /** Asks it; throws when the answer isn't what it should be. */
  ask: Ask;
}

/** Starts it; a tool's turn reads that file. */
export async function startBareRelay(
  { url, key, name }: Pick<InstantModel, "url" | "key" | "name">,
  file = "",
): Promise<BareRelay> {
  const server = await startBareServer("relay", [url, key, name, file]);
  return {
    pid: server.pid,
    url: server.url,
    async ask(_chat, n): Promise<void> {
      const body = question(n);
      const answer = await (await fetch(server.url, { method: "POST", body }))
        .text();
      if (answer !== answerTo(n)) throw new Error(`${n} got ${answer}`);
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
