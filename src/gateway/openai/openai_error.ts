import { MiniclawError } from "../../base/miniclaw_error.ts";
import type { JsonObject } from "../../base/json.ts";
import type { ReplyOutcome } from "../../hub/outbound_message.ts";
import { describeError } from "../../i18n/describe_error.ts";
import { jsonResponse } from "../http/json_response.ts";

/** An error in the shape in which clients of the protocol expect one. */
export function openaiError(
  { code, message, hint }: { code: string; message: string; hint?: string },
  type: "invalid_request_error" | "server_error",
): JsonObject {
  const said = hint === undefined ? message : `${message}. ${hint}`;
  return { error: { message: said, type, param: null, code } };
}

/** What was thrown, as an answer; what isn't the client's doing is thrown on. */
export function refusal(error: unknown): Response {
  if (!(error instanceof MiniclawError)) throw error;
  const isTheirs = error.code === "usage" || error.code === "too_large";
  const type = isTheirs ? "invalid_request_error" : "server_error";
  const status = isTheirs ? 400 : 503;
  return jsonResponse(openaiError(describeError(error), type), { status });
}

/** Why there is no answer; undefined where there is one. */
export function failureIn(outcome: ReplyOutcome | undefined):
  | JsonObject
  | undefined {
  return outcome?.kind === "failed"
    ? openaiError(outcome, "server_error")
    : undefined;
}
