import { answerApproval } from "./approvals/answer_approval.ts";
import { listApprovals } from "./approvals/list_approvals.ts";
import { followChat } from "./chat/follow_chat.ts";
import { postChat } from "./chat/post_chat.ts";
import { login } from "./login/login.ts";
import { loginLink } from "./login/login_link.ts";
import { logout } from "./login/logout.ts";
import { me } from "./login/me.ts";
import { stopChat } from "./chat/stop_chat.ts";
import type { AnyOperation } from "./operation.ts";
import { runMessage } from "./run/run_message.ts";

/** Everything that can be asked of the API. A new operation is one more line here. */
export const operations: readonly AnyOperation[] = [
  login,
  logout,
  loginLink,
  me,
  postChat,
  followChat,
  stopChat,
  runMessage,
  listApprovals,
  answerApproval,
];
