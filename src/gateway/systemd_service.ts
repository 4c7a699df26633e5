import { aborted } from "../base/aborted.ts";
import { delay } from "../base/delay.ts";
import { describeError } from "../i18n/describe_error.ts";
import { stripControl } from "../base/strip_control.ts";
import type { GatewayParts } from "./gateway_parts.ts";
import type { Service, ServiceRun } from "./service.ts";
import { type Notifier, openNotifier } from "./systemd/notifier.ts";
import { statusLine } from "./systemd/status_line.ts";

/** How often the state is looked at where no sign of life is expected. */
const LOOK_MS = 30_000;

/** Tells systemd that the gateway is ready, alive, and about to end. */
export const systemdService: Service = {
  name: "systemd",
  isEnabled: (_config, { supervisor }) => supervisor !== undefined,
  async run(gateway, run) {
    using notifier = open(run);
    if (!notifier) return;
    await notifier.send("READY=1");
    run.onState({ status: "ok" });
    const broken = new AbortController();
    const signal = AbortSignal.any([run.signal, broken.signal]);
    const told = { notifier, options: run.options, signal };
    try {
      await Promise.all([keepAlive(gateway, told), sayGoodbye(gateway, told)]);
    } finally {
      broken.abort();
    }
  },
};

interface Told extends Pick<ServiceRun, "options" | "signal"> {
  notifier: Notifier;
}

/** Without the flag for it another try would end no better: it's said once. */
function open({ options, onState }: ServiceRun): Notifier | undefined {
  try {
    return openNotifier(options.supervisor?.socket ?? "");
  } catch (error) {
    const { message, hint } = describeError(error);
    options.log.warn(hint ? `${message}. ${hint}` : message);
    onState({ status: "degraded", detail: message });
    return undefined;
  }
}

/** A timer of this event loop: once that hangs, the signs of life cease. */
async function keepAlive(
  { health }: GatewayParts,
  { notifier, options, signal }: Told,
): Promise<void> {
  const watchdog = options.supervisor?.watchdogMs;
  let shown = "";
  while (!signal.aborted) {
    if (watchdog !== undefined) await notifier.send("WATCHDOG=1");
    const line = oneLine(options.redact(statusLine(await health.report())));
    if (line !== shown) await notifier.send(`STATUS=${line}`);
    shown = line;
    await delay(watchdog === undefined ? LOOK_MS : watchdog / 2, signal)
      .catch(() => {});
  }
}

/** Ending takes its time: what runs may finish, and systemd is told to wait. */
async function sayGoodbye(
  { stopping }: GatewayParts,
  { notifier, signal }: Told,
): Promise<void> {
  await aborted(AbortSignal.any([stopping, signal]));
  if (stopping.aborted) await notifier.send("STOPPING=1", "STATUS=stopping");
}

function oneLine(text: string): string {
  return stripControl(text).replaceAll("\n", " ");
}
