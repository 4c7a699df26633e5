import type { Route } from "../http/route.ts";
import { chatCompletions } from "./chat_completions.ts";
import { listModels } from "./list_models.ts";

/** What clients of the OpenAI protocol ask for. */
export const openaiRoutes: readonly Route[] = [chatCompletions, listModels];
