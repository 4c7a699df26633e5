import { TelegramHtmlRefusal } from "../telegram_html.ts";
import { badRequest, Refusal } from "./refusal.ts";

/** A call as it arrived. */
export interface FakeCall {
  token: string;
  method: string;
  payload: Record<string, unknown>;
}

/** Reads a request. A token that isn't even one is 404, as at the real service. */
export async function readCall(request: Request): Promise<FakeCall> {
  const path = new URL(request.url).pathname;
  const match = /^\/bot(\d+:[\w-]+)\/(\w+)$/.exec(path);
  if (!match) throw new Refusal(404, "Not Found");
  if (request.method !== "POST" && request.method !== "GET") {
    throw new Refusal(405, "Method Not Allowed");
  }
  const [, token, method] = match;
  return { token, method, payload: await readPayload(request) };
}

/** What comes in any other form is not seen, as if nothing had been sent. */
async function readPayload(
  request: Request,
): Promise<Record<string, unknown>> {
  const text = await request.text();
  const type = request.headers.get("content-type") ?? "";
  if (text === "" || !/^application\/json\b/.test(type)) return {};
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("can't parse JSON object");
  }
}

/** A refusal as it is sent; anything else is a fault of the fake's own. */
export function refusalResponse(error: unknown): Response {
  const refusal = error instanceof TelegramHtmlRefusal
    ? new Refusal(error.status, error.description)
    : error;
  if (!(refusal instanceof Refusal)) throw error;
  const { status, message, parameters } = refusal;
  return Response.json(
    { ok: false, error_code: status, description: message, parameters },
    { status },
  );
}
