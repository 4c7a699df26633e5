import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/api.ts";
import { texts as entrance } from "../../i18n/en/entrance.ts";

/** The largest document that is read, in bytes. */
const MOST_BYTES = 1024 * 1024;

/**
 * The JSON document of a request.
 *
 * @throws {MiniclawError} `too_large` once more has arrived than is read, and
 * `usage` for what isn't JSON, or isn't said to be: a form of another site can
 * send anything but that.
 */
export async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) {
    throw new MiniclawError(phrase(entrance.noJson, { type }), {
      code: "usage",
    });
  }
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw new MiniclawError(phrase(texts.notJson), { code: "usage" });
  }
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length")) > MOST_BYTES) throw large();
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw large();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function large(): MiniclawError {
  return new MiniclawError(phrase(texts.tooLarge, { most: MOST_BYTES }), {
    code: "too_large",
  });
}
