import * as v from "valibot";
import type { Logger } from "../../../base/logger.ts";
import { readStateFile, writeStateFile } from "../../../base/state_file.ts";
import { describeError } from "../../../i18n/describe_error.ts";

/** So many are remembered one by one: one every five minutes till it lapses. */
const MOST = 10_000;

/** What remembering ended logins takes. */
export interface EndedLoginsOptions {
  /** Their file, so that they stay ended after a restart. Default: none. */
  path?: string;
  /** The clock. */
  now(): Date;
  /** Told where they can't be remembered. */
  log: Logger;
}

/** What the file holds. */
interface Ended {
  /** Each of them. */
  logins: string[];
  /** All that lapse up to then, in seconds since 1970. */
  up_to?: number;
}

const file: v.GenericSchema<unknown, Ended> = v.looseObject({
  version: v.literal(1),
  logins: v.array(v.string()),
  up_to: v.optional(v.number()),
});

/**
 * Logins that were ended before they lapsed, until they would have. Only what is
 * one of ours may be put in here: anything else could fill it. What is forgotten
 * takes all along that lapse no later, so that none of it lets in again, however
 * many there are and whatever the clock does. The file is read when somebody comes
 * with a cookie, and written when somebody leaves.
 */
export class EndedLogins {
  readonly #options: EndedLoginsOptions;
  readonly #names = new Set<string>();
  #upTo = 0;
  #told = false;
  #read?: Promise<void>;
  #written: Promise<void> = Promise.resolve();

  /** None is known before `ready`. */
  constructor(options: EndedLoginsOptions) {
    this.#options = options;
  }

  /** Returns once those of earlier gateways are known; throws nothing. */
  ready(): Promise<void> {
    return this.#read ??= this.#recall();
  }

  /**
   * The cookie of that value lets nobody in any more, from now on; returns once
   * that is kept, too, if it can be. Throws nothing.
   */
  async end(value: string): Promise<void> {
    this.#names.add(nameOf(value));
    this.#forget();
    this.#written = this.#written.then(() => this.#keep());
    await this.#written;
  }

  /** Whether it was ended. */
  has(value: string): boolean {
    const name = nameOf(value);
    const expiry = expiryOf(name);
    return this.#names.has(name) || (expiry > 0 && expiry <= this.#upTo);
  }

  async #recall(): Promise<void> {
    const { path, log } = this.#options;
    if (path === undefined) return;
    try {
      const found = await readStateFile(path, {
        parse: (tree) => {
          const result = v.safeParse(file, tree);
          return result.success ? result.output : undefined;
        },
        broken: "logins that were ended let in again",
        log,
      });
      for (const name of found?.logins ?? []) this.#names.add(name);
      this.#upTo = Math.max(this.#upTo, found?.up_to ?? 0);
    } catch (error) {
      const { message } = describeError(error);
      log.warn(`Logins that were ended let in again: ${message}`);
    }
  }

  /** First what has lapsed: that lets nobody in anyhow. */
  #forget(): void {
    const now = Math.floor(this.#options.now().getTime() / 1000);
    this.#drop([...this.#names].filter((name) => expiryOf(name) <= now));
    if (this.#names.size <= MOST) return;
    const all = [...this.#names]
      .sort((one, other) => expiryOf(one) - expiryOf(other));
    this.#drop(all.slice(0, -MOST));
    if (this.#told) return;
    this.#told = true;
    const count = MOST.toLocaleString("en");
    this.#options.log.warn(
      `More than ${count} logins were ended of late: older logins end, too`,
    );
  }

  #drop(names: readonly string[]): void {
    for (const name of names) {
      this.#names.delete(name);
      this.#upTo = Math.max(this.#upTo, expiryOf(name));
    }
  }

  async #keep(): Promise<void> {
    const { path, log } = this.#options;
    if (path === undefined) return;
    try {
      const ended: Ended = { logins: [...this.#names], up_to: this.#upTo };
      await writeStateFile(path, { version: 1, ...ended });
    } catch (error) {
      const { message } = describeError(error);
      log.warn(`A login that was ended lets in after a restart: ${message}`);
    }
  }
}

/** What is signed: the signature can be written in more than one way. */
function nameOf(value: string): string {
  return value.slice(0, value.lastIndexOf("."));
}

/** Seconds since 1970; 0 for what is no name. */
function expiryOf(name: string): number {
  return Number(/^v1\.(\d{1,12})\./.exec(name)?.[1] ?? 0);
}
