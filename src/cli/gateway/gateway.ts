import { createLogger, type Logger, type LogLevel } from "../../base/logger.ts";
import { UsageError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import type { LoadedConfig } from "../../config/load_config.ts";
import { texts } from "../../i18n/en/status.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { userName } from "../user_name.ts";
import { lacksFlags, startAgain, wasStartedAgain } from "./start_again.ts";

/** Runs the daemon until it is told to end. */
export async function gateway(
  { values }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const port = values.port === undefined ? undefined : parsePort(values.port);
  const { world, home } = context;
  if (await lacksFlags(world.env)) return world.exit(await startAgain());
  const stop = new AbortController();
  const level: { current: LogLevel } = { current: "info" };
  const log = gatewayLog(context, level);
  using _signals = endOnSignal(context, { stop, log });
  if (wasStartedAgain(world.env)) void endWithParent(stop);
  const { findSupervisor } = await import(
    "../../gateway/systemd/supervisor.ts"
  );
  const { runGateway } = await import("../../gateway/run_gateway.ts");
  await runGateway({
    ...{ home, log, port, host: values.host },
    supervisor: findSupervisor(world.env),
    loadConfig: async () => {
      const loaded = await context.loadConfig();
      level.current = levelOf(loaded, context);
      return loaded;
    },
    onReload: (callback) => world.onHangup(callback),
    modelPinned: context.options.model !== undefined,
    user: userName(context.world.env),
    redact: (text) => context.redactor.redact(text),
    env: world.env,
    fetch: world.fetch,
    now: () => world.now(),
  }, stop.signal);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
  throw new UsageError(phrase(texts.badPort, { got: JSON.stringify(text) }));
}

/** It runs for months: its log tells the story, where others only warn. */
function gatewayLog(
  { world, redactor }: CommandContext,
  level: { current: LogLevel },
): Logger {
  return createLogger("gateway", {
    get level() {
      return level.current;
    },
    write: (line) => world.stderr.write(line),
    redact: (text) => redactor.redact(text),
    now: () => world.now(),
  });
}

function levelOf(
  { config }: LoadedConfig,
  { options }: CommandContext,
): LogLevel {
  return options.verbose ? "debug" : config.log.level;
}

/** The first signal ends in order; the second at once. */
function endOnSignal(
  { world }: CommandContext,
  { stop, log }: { stop: AbortController; log: Logger },
): Disposable {
  return world.onInterrupt(() => {
    if (stop.signal.aborted) {
      log.warn(
        "Ending at once; what was taken is answered after the next start",
      );
      world.exit(130);
    }
    log.info("Ending: what runs may finish; a second signal ends at once");
    stop.abort();
  });
}

/** The process that started this one holds the other end of standard input. */
async function endWithParent(stop: AbortController): Promise<void> {
  const buffer = new Uint8Array(64);
  while (await Deno.stdin.read(buffer).catch(() => null) !== null);
  stop.abort();
}
