let segmenter: Intl.Segmenter | undefined;

/** Made when it is first needed: few answers are cut. */
function graphemes(): Intl.Segmenter {
  return segmenter ??= new Intl.Segmenter(undefined, {
    granularity: "grapheme",
  });
}

/** Where the character that a position falls into begins; the position itself between two. */
export function graphemeStart(text: string, at: number): number {
  return graphemes().segment(text).containing(at)?.index ?? text.length;
}

/** Where the next character begins; the position itself between two. */
export function graphemeEnd(text: string, at: number): number {
  const found = graphemes().segment(text).containing(at);
  if (!found || found.index === at) return Math.min(at, text.length);
  return found.index + found.segment.length;
}
