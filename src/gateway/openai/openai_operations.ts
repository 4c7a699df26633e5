import type { AnyOperation } from "../api/operation.ts";
import { chatCompletions } from "./chat_completions.ts";
import { getModel } from "./get_model.ts";
import { listModels } from "./list_models.ts";

/** What clients of the OpenAI protocol ask for. */
export const openaiOperations: readonly AnyOperation[] = [
  chatCompletions,
  listModels,
  getModel,
];
