import type { ErrorReport } from "../../i18n/describe_error.ts";

/** An error in the shape in which clients of the OpenAI protocol expect one. */
export interface OpenAIError {
  /** What went wrong. */
  error: {
    /** The sentence, and what can be done. */
    message: string;
    /** Whose doing it is. */
    type: "invalid_request_error" | "server_error";
    /** Never told: the message names what is wrong. */
    param: null;
    /** A stable word, as everywhere in the API. */
    code: string;
  };
}

/** A refusal, or a failure in the middle of an answer, for such a client. */
export function openaiError(
  { code, message, hint }: ErrorReport,
  status: number,
): OpenAIError {
  const said = hint === undefined ? message : `${message}. ${hint}`;
  const type = status < 500 ? "invalid_request_error" : "server_error";
  return { error: { message: said, type, param: null, code } };
}
