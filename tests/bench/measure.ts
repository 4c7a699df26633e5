import type { BenchForm, FormName } from "./forms.ts";

/** What a figure counts: less is better, but of what is done in a second. */
export type Unit = "ms" | "MB" | "/s";

/** One line of the table. */
export interface Row {
  /** What was measured. */
  what: string;
  /** What its figures count. */
  unit: Unit;
  /** The least that bare Deno takes for it, in the same run. */
  floor: {
    /** What bare Deno did. */
    what: string;
    /** Its figure. */
    value: number;
  };
  /** The program's figures, by its form; one that has none is left out. */
  values: Partial<Record<FormName, number>>;
  /** The most that the requirement allows; undefined where it says nothing. */
  required?: number;
}

/** What a measure is given. */
export interface Setting {
  /** The forms of the program that there are on this machine. */
  forms: readonly BenchForm[];
  /** Whether to take as little time as makes a figure. */
  quick: boolean;
  /** Tells a person how far it is. */
  say(line: string): void;
}

/** Something that is measured: one file, and one line in the list. */
export interface Measure {
  /** By which it is chosen with `--only`. */
  name: string;
  /** Measures it; throws where the program doesn't do what it should. */
  take(setting: Setting): Promise<Row[]>;
}
