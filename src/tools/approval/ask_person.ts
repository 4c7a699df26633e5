import { chatKey } from "../../base/chat_address.ts";
import type { MiniclawError } from "../../base/miniclaw_error.ts";
import { Redactor } from "../../base/redactor.ts";
import { secretsOf } from "../../config/load_config.ts";
import type { ToolContext } from "../tool.ts";
import type { ApprovalAnswer, ApprovalRequest } from "./approver.ts";
import { RememberedApprovals } from "./remembered_approvals.ts";
import { showArgument, showArgv } from "./show_argv.ts";
import { refusal } from "../refusal.ts";

/** The call that needs a person's word. */
export type ApprovalWish = Omit<ApprovalRequest, "chat" | "person">;

/**
 * Returns where the person allows that call, now or for good before; throws where
 * they don't. Every decision is logged with who, what and where.
 */
export async function askPerson(
  wish: ApprovalWish,
  context: ToolContext,
): Promise<void> {
  const { chat, person, config, approver, signal } = context;
  const key = { program: wish.program, person };
  const remembered = new RememberedApprovals(context.home.state, context.log);
  if (wish.mayBeRemembered && await remembered.find(key)) {
    return logDecision("allowed before, for good", wish, context);
  }
  if (config.tools.exec.approval === "deny") {
    logDecision("denied by tools.exec.approval", wish, context);
    throw unallowed("nobody", wish, context);
  }
  const answer = await approver.ask({ ...wish, chat, person }, signal);
  logDecision(answer, wish, context);
  if (answer !== "once" && answer !== "always") {
    throw unallowed(answer, wish, context);
  }
  if (answer === "always" && wish.mayBeRemembered) {
    await remembered.remember({
      ...key,
      chat: chatKey(chat),
      approved_at: context.now().toISOString(),
      asked_for: redacted(showArgv(wish.argv), context),
    });
  }
}

function logDecision(
  decision: string,
  { argv, cwd, program }: ApprovalWish,
  { chat, person, log }: ToolContext,
): void {
  log.info(
    `Approval: ${decision}: ${person} in ${chatKey(chat)}: ` +
      `${showArgv(argv)} (${program}) in ${showArgument(cwd)}`,
  );
}

function unallowed(
  answer: Exclude<ApprovalAnswer, "once" | "always">,
  { argv: [command], program }: ApprovalWish,
  { config }: ToolContext,
): MiniclawError {
  const shown = JSON.stringify(command);
  switch (answer) {
    case "denied":
      return refused(
        `${shown}: the person said no`,
        "Don't try another way to do the same; ask them what they want instead",
      );
    case "lapsed":
      return refused(
        `${shown}: the person was asked and didn't answer in time`,
        "Tell them what you wanted to do; they can ask you again",
      );
    case "nobody": {
      const { allow, approval } = config.tools.exec;
      // An entry with a folder in it has to be the whole path.
      const entry = command.includes("/") ? program : command;
      return refused(
        `${shown}: the person hasn't allowed it` +
          (approval === "deny" ? "" : ", and nobody can be asked from here"),
        "Tell them that they can allow it with: miniclaw config set " +
          `tools.exec.allow '${[...allow, entry].join(",")}'`,
      );
    }
  }
}

function refused(what: string, hint: string): MiniclawError {
  return refusal(`Cannot run ${what}`, hint);
}

function redacted(text: string, { config }: ToolContext): string {
  const redactor = new Redactor();
  redactor.add(...secretsOf(config));
  return redactor.redact(text);
}
