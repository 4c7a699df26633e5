import * as v from "valibot";
import type { Logger } from "../../../base/logger.ts";
import { readStateFile, writeStateFile } from "../../../base/state_file.ts";
import { describeError } from "../../../i18n/describe_error.ts";

/** So many are remembered; those that lapse first are forgotten first. */
const MOST = 1_000;

/** What remembering ended logins takes. */
export interface EndedLoginsOptions {
  /** Their file, so that they stay ended after a restart. Default: none. */
  path?: string;
  /** The clock. */
  now(): Date;
  /** Told where they can't be remembered. */
  log: Logger;
}

const file: v.GenericSchema<unknown, { logins: string[] }> = v.looseObject({
  version: v.literal(1),
  logins: v.array(v.string()),
});

/**
 * Logins that were ended before they lapsed, until they would have. Only what is
 * one of ours may be put in here: anything else could fill it. The file is read
 * when somebody comes with a cookie, and written when somebody leaves.
 */
export class EndedLogins {
  readonly #options: EndedLoginsOptions;
  readonly #names = new Set<string>();
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
    return this.#names.has(nameOf(value));
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
      this.#forget();
    } catch (error) {
      const { message } = describeError(error);
      log.warn(`Logins that were ended let in again: ${message}`);
    }
  }

  /** A lapsed one lets nobody in anyhow. */
  #forget(): void {
    const now = Math.floor(this.#options.now().getTime() / 1000);
    const all = [...this.#names].filter((name) => expiryOf(name) > now)
      .sort((one, other) => expiryOf(one) - expiryOf(other)).slice(-MOST);
    this.#names.clear();
    for (const name of all) this.#names.add(name);
  }

  async #keep(): Promise<void> {
    const { path, log } = this.#options;
    if (path === undefined) return;
    try {
      await writeStateFile(path, { version: 1, logins: [...this.#names] });
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
