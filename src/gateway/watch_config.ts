import { describeError } from "../i18n/describe_error.ts";
import type { Logger } from "../base/logger.ts";

/** An editor writes a file in several steps; they count as one. */
const SETTLE_MS = 250;

/** What watching a configuration takes. */
export interface WatchOptions {
  /** Its file. */
  path: string;
  /** Called when what the file holds is another. */
  onChange(): void;
  /** Told where it can't be watched. */
  log: Logger;
}

/**
 * Watches the configuration's file until disposed. Its folder is what is watched:
 * the file itself is replaced by every careful editor.
 */
export function watchConfig(
  { path, onChange, log }: WatchOptions,
): Disposable {
  const name = path.slice(path.lastIndexOf("/") + 1);
  let watcher: Deno.FsWatcher;
  try {
    watcher = Deno.watchFs(path.slice(0, -name.length), { recursive: false });
  } catch (error) {
    log.warn(
      `${path} can't be watched, so a change takes effect by SIGHUP: ` +
        describeError(error).message,
    );
    return { [Symbol.dispose]: () => {} };
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = async (): Promise<void> => {
    for await (const { kind, paths } of watcher) {
      if (kind === "access" || !paths.some((one) => one.endsWith(name))) {
        continue;
      }
      clearTimeout(timer);
      timer = setTimeout(onChange, SETTLE_MS);
    }
  };
  void settle();
  return {
    [Symbol.dispose]: () => {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
