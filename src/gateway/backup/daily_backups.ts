import {
  type DailyBackupOptions,
  makeDailyBackup,
  noteFailure,
} from "../../backup/daily_backup.ts";
import { readBackupRecord } from "../../backup/backup_record.ts";
import { aborted } from "../../base/aborted.ts";
import { formatSize } from "../../base/format_size.ts";
import type { Logger } from "../../base/logger.ts";
import type { ChannelState } from "../../channels/channel.ts";
import { describeError } from "../../i18n/describe_error.ts";
import { type Ticks, timedTicks } from "../../schedule/minute_ticks.ts";
import { isBackupDue } from "./backup_times.ts";

/** What backups by themselves are made of. */
export interface DailyBackupsOptions
  extends Omit<DailyBackupOptions, "now" | "signal"> {
  /** The person's IANA zone. */
  timezone: string;
  /** Told what it does. */
  log: Logger;
  /** Told how it fares. */
  onState(state: ChannelState): void;
  /** The clock. */
  now(): Date;
  /** Where the ticks come from. Default: about once a minute. */
  ticks?: Ticks;
}

/** Makes a backup once a day, and once for all days that were missed. */
export class DailyBackups {
  readonly #options: DailyBackupsOptions;
  #working?: Promise<void>;
  #said = "";
  #failed?: Date;

  /** Nothing is made yet. */
  constructor(options: DailyBackupsOptions) {
    this.#options = options;
  }

  /** Makes them until the signal, which also ends one that is being made. */
  async start(signal: AbortSignal): Promise<void> {
    const { ticks = timedTicks, home, onState } = this.#options;
    const { failed } = await readBackupRecord(home);
    onState(failed ? degraded(failed.message) : { status: "ok" });
    ticks(signal, () => this.#tick(signal));
    this.#tick(signal);
    await aborted(signal);
    await this.#working;
  }

  /** Returns once what was begun is done. */
  async settled(): Promise<void> {
    await this.#working;
  }

  #tick(signal: AbortSignal): void {
    if (this.#working || signal.aborted) return;
    this.#working = this.#makeIfDue(signal)
      .catch((error) => signal.aborted ? undefined : this.#fail(error))
      .finally(() => void (this.#working = undefined));
  }

  async #makeIfDue(signal: AbortSignal): Promise<void> {
    const { home, config, timezone, now, open, log, onState } = this.#options;
    const at = now();
    const { last } = await readBackupRecord(home);
    const times = {
      at: config.backup.at,
      timezone,
      last,
      failed: this.#failed,
    };
    if (!isBackupDue({ ...times, now: at })) return;
    const made = await makeDailyBackup({ home, config, now: at, open, signal });
    const room = made.deleted.length > 0
      ? `; deleted ${made.deleted.join(", ")}`
      : "";
    log.info(`Backed up to ${made.path} (${formatSize(made.size)})${room}`);
    [this.#said, this.#failed] = ["", undefined];
    onState({ status: "ok" });
  }

  /** The same failure is said once, not at every try. */
  async #fail(error: unknown): Promise<void> {
    const { home, now, log, onState } = this.#options;
    const { message, hint } = describeError(error);
    onState(degraded(message));
    if (message !== this.#said) {
      log.error(
        `No backup could be made: ${hint ? `${message}. ${hint}` : message}`,
      );
    }
    [this.#said, this.#failed] = [message, now()];
    await noteFailure(home, { at: this.#failed.toISOString(), message })
      .catch((reason) =>
        log.debug(`Nor could that be noted: ${describeError(reason).message}`)
      );
  }
}

function degraded(message: string): ChannelState {
  return { status: "degraded", detail: `No backup could be made: ${message}` };
}
