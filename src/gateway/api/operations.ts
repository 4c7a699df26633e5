import { followChat } from "./chat/follow_chat.ts";
import { postChat } from "./chat/post_chat.ts";
import type { AnyOperation } from "./operation.ts";

/** Everything that can be asked of the API. A new operation is one more line here. */
export const operations: readonly AnyOperation[] = [postChat, followChat];
