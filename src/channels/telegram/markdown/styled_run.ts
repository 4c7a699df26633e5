/** What Telegram can do to a piece of text. A heading is bold, and stays with what follows it. */
export type Style =
  | {
    /** A mark without anything else. */
    kind:
      | "bold"
      | "heading"
      | "italic"
      | "strike"
      | "spoiler"
      | "code"
      | "quote";
  }
  | {
    /** A block of code. */
    kind: "pre";
    /** What it is written in; empty where nobody said. */
    language: string;
  }
  | {
    /** A link to somewhere else. */
    kind: "link";
    /** Where it leads. */
    href: string;
    /** Whether its text is the address itself. */
    bare: boolean;
  };

/** A piece of text and the styles it has, the outermost first. */
export interface StyledRun {
  /** The words, not escaped. */
  text: string;
  /** What they look like. */
  styles: readonly Style[];
}

/** Whether one of the styles is of this kind. */
export function hasStyle(
  styles: readonly Style[],
  kind: Style["kind"],
): boolean {
  return styles.some((style) => style.kind === kind);
}

/**
 * The styles with one more inside, as far as Telegram lets them nest: code holds
 * nothing and stands in nothing but a quotation; there is no quotation in a
 * quotation and no link in a link. A spoiler would be lost round code, so there
 * the code gives way, and so it does in a link.
 */
export function withStyle(
  outer: readonly Style[],
  style: Style,
): readonly Style[] {
  if (hasStyle(outer, "code") || hasStyle(outer, "pre")) return outer;
  if (outer.some((other) => isLike(other, style))) return outer;
  if (style.kind !== "code" && style.kind !== "pre") return [...outer, style];
  if (hasStyle(outer, "link") || hasStyle(outer, "spoiler")) return outer;
  return [...outer.filter(({ kind }) => kind === "quote"), style];
}

/** Whether two styles look the same and lead to the same place. */
export function isSameStyle(one: Style, other: Style): boolean {
  if (one.kind === "link" && other.kind === "link") {
    return one.href === other.href && one.bare === other.bare;
  }
  if (one.kind === "pre" && other.kind === "pre") {
    return one.language === other.language;
  }
  return one.kind === other.kind;
}

function isLike(one: Style, other: Style): boolean {
  const isBold = ({ kind }: Style): boolean =>
    kind === "bold" || kind === "heading";
  return one.kind === other.kind || (isBold(one) && isBold(other));
}

/** Whether the second run begins a block that has to stand on lines of its own. */
export function startsBlock(before: StyledRun, run: StyledRun): boolean {
  return hasStyle(run.styles, "pre") ||
    (hasStyle(run.styles, "quote") && !hasStyle(before.styles, "quote"));
}
