/** One of the answers to choose from. */
export interface Choice<T extends string> {
  /** What it stands for. */
  value: T;
  /** What the person reads. */
  label: string;
  /** A few words beside the label while it is pointed at. */
  hint?: string;
}

/** Says what is wrong with what was typed; undefined where nothing is. */
export type Check = (typed: string) => string | undefined;

/** How a line is asked for. */
export interface LineOptions {
  /** What stands there already, to be taken with Enter or changed. */
  initial?: string;
  /** Refuses what can't be used, so that it is asked again. */
  check?: Check;
}

/**
 * Talks with the person. Every question throws an `InterruptedError` where the
 * person leaves with Escape or Ctrl-C.
 */
export interface Asker {
  /** One of several answers; the first is pointed at. */
  select<T extends string>(
    question: string,
    choices: readonly Choice<T>[],
  ): Promise<T>;
  /** A line, without the spaces around it. */
  text(question: string, options?: LineOptions): Promise<string>;
  /** A line that isn't shown while it is typed. */
  password(question: string, options?: { check?: Check }): Promise<string>;
  /** Yes or no. */
  confirm(question: string, options?: { initial?: boolean }): Promise<boolean>;
  /** Tells something under a title. */
  note(title: string, text: string): void;
  /** Tells what is being waited for while the work is done. */
  busy<T>(label: string, work: () => Promise<T>): Promise<T>;
}
