import { describeError } from "../../i18n/describe_error.ts";
import { InterruptedError } from "../../base/miniclaw_error.ts";
import { texts } from "../../i18n/en/agent.ts";
import { texts as errors } from "../../i18n/en/errors.ts";
import type { CommandContext } from "../command_context.ts";
import { chatTerminal } from "./agent_terminal.ts";
import { failureIn, type OpenedAgent } from "./answerer.ts";
import { openAgent } from "./open_agent.ts";
import { openLineReader } from "./line_reader.ts";
import { showEvents } from "./show_events.ts";
import { tidyUpWhile } from "./tidy_up.ts";

/** Words that end a chat. */
const FAREWELLS = new Set(["exit", "quit", "/exit", "/quit", "/bye"]);

/** A conversation on the terminal, until Ctrl-D, `/exit` or Ctrl-C twice. */
export async function chat(
  chatId: string,
  context: CommandContext,
): Promise<void> {
  const { world: { stderr }, say } = context;
  const prompt = say(texts.prompt);
  let running: AbortController | undefined;
  let leaving = false;
  let interrupted = false;
  const stop = (): void => running?.abort(new InterruptedError());
  const onInterrupt = (): void => {
    if (running && !running.signal.aborted) {
      stop();
    } else if (running) {
      stderr.write("\n");
      context.world.exit(130);
    } else if (leaving) {
      interrupted = true;
      void lines[Symbol.asyncDispose]();
    } else {
      leaving = true;
      stderr.write(`\n${say(texts.leave)}\n${prompt}`);
    }
  };
  using _signals = context.world.onInterrupt(onInterrupt);
  const plain = !stderr.isTerminal || Boolean(context.world.env("NO_COLOR"));
  await using lines = openLineReader({ onInterrupt, plain, prompt });
  await using opened = await openAgent(context, {
    chatId,
    terminal: chatTerminal({ lines, stop }, context),
  });
  stderr.write(`${say(texts.welcome, { model: opened.model })}\n`);
  const next = (): Promise<string | undefined> =>
    tidyUpWhile(opened.agent, () => lines.next());
  for (
    let line = await next();
    line !== undefined && !FAREWELLS.has(line.trim());
    line = await next()
  ) {
    leaving = false;
    if (line.trim() === "") continue;
    running = new AbortController();
    await answer(line, { opened, context, signal: running.signal });
    running = undefined;
  }
  stderr.write("\n");
  if (interrupted) throw new InterruptedError();
}

/** One message of the chat; what goes wrong is told and the chat goes on. */
async function answer(
  text: string,
  { opened, context, signal }: {
    opened: OpenedAgent;
    context: CommandContext;
    signal: AbortSignal;
  },
): Promise<void> {
  const { world, log, redactor, say, language } = context;
  try {
    const end = await opened.agent.answer(
      { chat: opened.chat, text, person: opened.person },
      {
        signal,
        onEvent: showEvents({
          log,
          write: (piece) => world.stdout.write(piece),
        }),
      },
    );
    const stopped = `\n${say(texts.stopped)}\n\n`;
    world.stdout.write(end.kind === "stopped" ? stopped : "\n\n");
    const failure = failureIn(end);
    if (failure) throw failure;
  } catch (error) {
    const { message, hint } = describeError(error, language);
    const line = say(errors.error, { message });
    const shown = hint ? `${line}\n  ${hint}` : line;
    world.stderr.write(`${redactor.redact(shown)}\n`);
  }
}
