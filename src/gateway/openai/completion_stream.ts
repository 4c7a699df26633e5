import { describeError } from "../../i18n/describe_error.ts";
import type { ApiContext } from "../api/api_context.ts";
import type { NumberedEvent } from "../web/web_event.ts";
import type { WebReply } from "../web/reply_to.ts";
import { Completion, finishReason } from "./completion.ts";
import {
  type CompletionChunk,
  completionChunk,
  usageChunk,
} from "./completion_json.ts";
import type { OpenCompletion } from "./open_completion.ts";
import { type OpenAIError, openaiError } from "./openai_error.ts";

/** What is told in a stream. */
type Told = CompletionChunk | OpenAIError | "[DONE]";

/** An answer in pieces, ended by `[DONE]`, or by what went wrong. */
export function completionStream(
  open: OpenCompletion,
  { gateway: { web }, redact }: ApiContext,
): Response {
  const { id, head, session, language } = open;
  const encoder = new TextEncoder();
  const log = web.log(session);
  const completion = new Completion(id);
  let leave = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      const write = (chunk: Told): void => {
        const data = typeof chunk === "string" ? chunk : JSON.stringify(chunk);
        controller.enqueue(encoder.encode(`data: ${redact(data)}\n\n`));
      };
      const end = (last: Told[]): void => {
        if (!isOpen) return;
        leave();
        last.forEach(write);
        controller.close();
      };
      const cut = (): void => {
        const { reason } = web.ended;
        end([openaiError(describeError(reason, language), 503)]);
      };
      const hear = (numbered: NumberedEvent): void => {
        if (!isOpen) return;
        const { event } = numbered;
        const content = completion.textOf(numbered);
        if (content) write(completionChunk(head, { delta: { content } }));
        if (event.kind === "reply" && event.answers === id) {
          end(lastChunks(event, { open, completion }));
        }
      };
      const following = log.follow(hear);
      leave = () => {
        isOpen = false;
        following[Symbol.dispose]();
        web.ended.removeEventListener("abort", cut);
      };
      web.ended.addEventListener("abort", cut);
      write(
        completionChunk(head, { delta: { role: "assistant", content: "" } }),
      );
      log.since(id).events.forEach(hear);
      if (web.ended.aborted) cut();
    },
    cancel: () => leave(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "x-accel-buffering": "no",
    },
  });
}

function lastChunks(
  reply: WebReply,
  { open: { head, includeUsage }, completion }: {
    open: OpenCompletion;
    completion: Completion;
  },
): Told[] {
  const { outcome } = reply;
  if (outcome?.kind === "failed") return [openaiError(outcome, 502)];
  const content = completion.restOf(reply);
  const finish = finishReason(reply);
  return [
    ...content ? [completionChunk(head, { delta: { content } })] : [],
    completionChunk(head, { delta: {}, finish }),
    ...includeUsage ? [usageChunk(head, completion.usage)] : [],
    "[DONE]",
  ];
}
