import type { AnyOperation } from "../api/operation.ts";
import { chatCompletions } from "./chat_completions.ts";
import { listModels } from "./list_models.ts";

/** What clients of the OpenAI protocol ask for. */
export const openaiOperations: readonly AnyOperation[] = [
  chatCompletions,
  listModels,
];
