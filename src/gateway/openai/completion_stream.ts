import type { JsonObject } from "../../base/json.ts";
import { describeError } from "../../i18n/describe_error.ts";
import type { ApiContext } from "../api/api_context.ts";
import type { NumberedEvent } from "../web/web_event.ts";
import type { WebReply } from "../web/reply_to.ts";
import { Completion, finishReason } from "./completion.ts";
import {
  completionChunk,
  type CompletionHead,
  usageChunk,
} from "./completion_json.ts";
import { failureIn, openaiError } from "./openai_error.ts";

/** An answer that is told in pieces. */
export interface StreamedCompletion {
  /** The message that it answers. */
  id: string;
  /** What every piece says of itself. */
  head: CompletionHead;
  /** The conversation. */
  session: string;
  /** Whether the last piece tells what it took. */
  includeUsage: boolean;
}

/**
 * An answer in pieces, ended by `[DONE]`. A client that leaves has it stopped:
 * nobody would read it.
 */
export function completionStream(
  { id, head, session, includeUsage }: StreamedCompletion,
  { gateway: { web, hub }, redact }: ApiContext,
): Response {
  const encoder = new TextEncoder();
  const log = web.log(session);
  const completion = new Completion(id);
  let leave = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (chunk: JsonObject | "[DONE]"): void => {
        const data = typeof chunk === "string" ? chunk : JSON.stringify(chunk);
        controller.enqueue(encoder.encode(`data: ${redact(data)}\n\n`));
      };
      const end = (reply: WebReply): void => {
        leave();
        for (const chunk of lastChunks(reply)) write(chunk);
        controller.close();
      };
      const cut = (): void => {
        leave();
        write(openaiError(describeError(web.ended.reason), "server_error"));
        controller.close();
      };
      const hear = (numbered: NumberedEvent): void => {
        const { event } = numbered;
        const content = completion.textOf(numbered);
        if (content) write(completionChunk(head, { delta: { content } }));
        if (event.kind === "reply" && event.answers === id) end(event);
      };
      write(
        completionChunk(head, { delta: { role: "assistant", content: "" } }),
      );
      const following = log.follow(hear);
      leave = () => {
        following[Symbol.dispose]();
        web.ended.removeEventListener("abort", cut);
      };
      web.ended.addEventListener("abort", cut);
      log.since(id).events.forEach(hear);
    },
    cancel() {
      leave();
      hub.stopChat({ channel: web.name, chatId: session });
    },
  });
  const lastChunks = (reply: WebReply): (JsonObject | "[DONE]")[] => {
    const failure = failureIn(reply.outcome);
    if (failure) return [failure];
    const content = completion.restOf(reply);
    const finish = finishReason(reply);
    return [
      ...content ? [completionChunk(head, { delta: { content } })] : [],
      completionChunk(head, { delta: {}, finish }),
      ...includeUsage ? [usageChunk(head, completion.usage)] : [],
      "[DONE]",
    ];
  };
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "x-accel-buffering": "no",
    },
  });
}
