import * as v from "valibot";
import type { ChatAddress } from "../base/chat_address.ts";
import { describeError } from "../i18n/describe_error.ts";
import type { Logger } from "../base/logger.ts";
import { readStateFile, writeStateFile } from "../base/state_file.ts";

/** A piece of background work, as background.json keeps it. */
export interface RecordedWork {
  /** What it was called by, such as `b1`. */
  name: string;
  /** What it was, in a few words. */
  title: string;
  /** Where its end is awaited. */
  chat: ChatAddress;
}

const file: v.GenericSchema<unknown, { works: RecordedWork[] }> = v.looseObject(
  {
    version: v.literal(1),
    works: v.array(v.looseObject({
      name: v.string(),
      title: v.string(),
      chat: v.looseObject({ channel: v.string(), chatId: v.string() }),
    })),
  },
);

/**
 * Remembers over the end of miniclaw what worked in the background, in
 * `background.json`: nobody is to wait for the end of what is gone.
 */
export class BackgroundRecord {
  readonly #path: string;
  readonly #log: Logger;
  #written: Promise<void> = Promise.resolve();
  #running: readonly RecordedWork[] = [];
  #untold: readonly RecordedWork[] = [];

  /** What a state folder remembers. */
  constructor(stateFolder: string, log: Logger) {
    this.#path = `${stateFolder}/background.json`;
    this.#log = log;
  }

  /** Remembers what runs now, beside what is still to be told. Throws nothing. */
  keep(works: readonly RecordedWork[]): void {
    this.#running = works.map(({ name, title, chat }) => ({
      ...{ name, title, chat },
    }));
    this.#write();
  }

  /** The end of a work that was left has been told. */
  told(work: RecordedWork): void {
    this.#untold = this.#untold.filter((other) => other !== work);
    this.#write();
  }

  /** What ran when miniclaw ended: to be asked before anything runs. */
  async left(): Promise<readonly RecordedWork[]> {
    const found = await readStateFile(this.#path, {
      parse: (tree) => {
        const result = v.safeParse(file, tree);
        return result.success ? result.output : undefined;
      },
      broken: "nobody is told what ended with miniclaw",
      log: this.#log,
    });
    return this.#untold = found?.works ?? [];
  }

  /** Waits until all is on the disk. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#written;
  }

  #write(): void {
    const works = [...this.#untold, ...this.#running];
    this.#written = this.#written
      .then(() => writeStateFile(this.#path, { version: 1, works }))
      .catch((error) =>
        this.#log.warn(
          `What works in the background isn't remembered: ${
            describeError(error).message
          }`,
        )
      );
  }
}
