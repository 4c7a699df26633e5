import type { Preview, WeighedPart } from "../../agent/preview_request.ts";
import type { Say } from "../../base/say.ts";
import { stripControl } from "../../base/strip_control.ts";
import { texts } from "../../i18n/en/agent.ts";
import type { CommandContext } from "../command_context.ts";
import { singleTerminal } from "./agent_terminal.ts";
import { buildAgent } from "./build_agent.ts";
import { copyState } from "./copy_state.ts";

/** Prints what would be sent for a message, sends nothing and changes no file. */
export async function showContext(
  message: string,
  chatId: string,
  context: CommandContext,
): Promise<void> {
  await using state = await copyState(context.home.state);
  await using built = await buildAgent(context, {
    chatId,
    terminal: singleTerminal(context),
    readOnlyWith: state.folder,
  });
  const { agent, chat } = built;
  const preview = await agent.preview({ chat, text: message });
  const text = describe(preview, context.say);
  // In a file or a pipe it stays what would be sent.
  const { isTerminal } = context.world.stdout;
  context.print({
    text: isTerminal ? stripControl(text) : text,
    json: asJson(preview),
  });
}

function describe(preview: Preview, say: Say): string {
  const { model, contextTokens, maxTokens, tokens, parts } = preview;
  if (model === undefined) {
    return say(texts.nothingSent);
  }
  return [
    ...parts.map(({ name, tokens: count, text }) =>
      `${say(texts.part, { name, count })}\n${text}\n`
    ),
    say(texts.inShort),
    ...parts.map(summaryLine),
    say(texts.inAll, { tokens: amount(tokens), model }),
    say(texts.keptFree, { tokens: amount(maxTokens) }),
    say(texts.window, { tokens: amount(contextTokens) }),
  ].join("\n");
}

function summaryLine({ name, tokens }: WeighedPart): string {
  return `${amount(tokens)}  ${name}`;
}

function amount(tokens: number): string {
  return String(tokens).padStart(8);
}

function asJson(
  { model, contextTokens, maxTokens, tokens, parts, ...request }: Preview,
): unknown {
  return {
    model: model ?? null,
    context_tokens: contextTokens,
    max_tokens: maxTokens,
    tokens,
    parts,
    request,
  };
}
