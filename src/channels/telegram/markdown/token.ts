/** As much of a token of Markdown as is of interest, whatever it is. */
export interface Token {
  /** Its kind, such as `paragraph`. */
  type: string;
  /** All of it, as it was written. */
  raw: string;
  /** Its words, where it has any. */
  text?: string;
  /** What it consists of, where it isn't words alone. */
  tokens?: Token[];
  /** Where a link or an image leads. */
  href?: string;
  /** What stands behind the fence of code. */
  lang?: string;
}

/** A list of items. */
export interface ListToken extends Token {
  /** Whether the items are numbered. */
  ordered: boolean;
  /** The number of the first, where they are. */
  start: number | "";
  /** Whether empty lines stand between the items. */
  loose: boolean;
  /** The items. */
  items: ListItem[];
}

/** One item of a list. */
export interface ListItem {
  /** Whether it has a box to tick. */
  task: boolean;
  /** Whether the box is ticked. */
  checked?: boolean;
  /** What it says, the box among it. */
  tokens: Token[];
}

/** A table, each row as long as the header. */
export interface TableToken extends Token {
  /** The first row. */
  header: TableCell[];
  /** The others. */
  rows: TableCell[][];
  /** For each column. */
  align: Alignment[];
}

/** One cell of a table. */
export interface TableCell {
  /** What it says. */
  tokens: Token[];
}

/** What a column is set against. */
export type Alignment = "left" | "center" | "right" | null;
