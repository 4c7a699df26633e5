import { InterruptedError } from "../../base/miniclaw_error.ts";
import { stripControl } from "../../base/strip_control.ts";
import { texts } from "../../i18n/en/agent.ts";
import type { CommandContext } from "../command_context.ts";
import { singleTerminal } from "./agent_terminal.ts";
import { type AnswerEnd, failureIn } from "./answerer.ts";
import { openAgent } from "./open_agent.ts";
import { showEvents } from "./show_events.ts";
import { tidyUp } from "./tidy_up.ts";

/**
 * One turn: on a terminal the answer appears as it is written, elsewhere it is
 * printed once, alone.
 */
export async function answerOnce(
  { text, chatId }: { text: string; chatId: string },
  context: CommandContext,
): Promise<void> {
  const stopped = new AbortController();
  const terminal = singleTerminal(
    context,
    () => stopped.abort(new InterruptedError()),
  );
  await using opened = await openAgent(context, { chatId, terminal });
  const { agent, chat, person } = opened;
  const { world, log, options } = context;
  using _interrupt = onInterrupt(context, stopped);
  const streams = world.stdout.isTerminal && options.format === "text";
  const end = await agent.answer({ chat, text, person }, {
    signal: stopped.signal,
    onEvent: showEvents({
      log,
      write: streams ? (piece) => world.stdout.write(piece) : undefined,
    }),
  });
  if (streams) world.stdout.write("\n");
  else {
    const model = await agent.modelOf(chat);
    printEnd(end, { context, json: { ...chat, model } });
  }
  if (end.kind === "stopped") throw new InterruptedError();
  if (end.kind === "answered" && !end.complete) {
    log.warn("The answer was cut off: agent.max_tokens is reached");
  }
  await tidyUp(agent, stopped.signal);
  const failure = failureIn(end);
  if (failure) throw failure;
}

/** With JSON there is one document: a failure is printed as the error alone. */
function printEnd(
  end: AnswerEnd,
  { context, json }: {
    context: CommandContext;
    json: { channel: string; chatId: string; model: string };
  },
): void {
  const text = stripControl(end.text);
  if (context.options.format === "json" && end.kind !== "answered") return;
  if (text === "") return;
  context.print({
    text,
    json: { reply: text, session: json.chatId, model: json.model },
  });
}

/** The first Ctrl-C stops the answer and keeps what is there; a second one ends. */
function onInterrupt(
  { world, say }: CommandContext,
  stopped: AbortController,
): Disposable {
  return world.onInterrupt(() => {
    if (stopped.signal.aborted) world.exit(130);
    world.stderr.write(`\n${say(texts.stopping)}\n`);
    stopped.abort(new InterruptedError());
  });
}
