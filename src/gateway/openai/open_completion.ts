import type { Language } from "../../base/language.ts";
import type { CompletionHead } from "./completion_json.ts";

/** An answer that is awaited. */
export interface OpenCompletion {
  /** The message that it answers. */
  id: string;
  /** What everything that is told of it begins with. */
  head: CompletionHead;
  /** The conversation. */
  session: string;
  /** Whether the last piece of a stream tells what it took. */
  includeUsage: boolean;
  /** What the client reads. */
  language: Language;
}
