/** What needs no quotes to be read as it is. */
const BARE = /^[A-Za-z0-9_.,:=@%+\/-]+$/;

/**
 * Characters that a terminal or a chat doesn't show as what they are: controls,
 * what turns the direction of text or has no width, blanks but the one, line ends.
 */
const UNSEEN = /[\p{C}\p{Z}\u115f\u1160\u3164\uffa0\u034f\ufe00-\ufe0f]/gu;

/**
 * A program and its arguments, whole, so that a person sees where each begins and
 * ends and nothing in them can pass for something else.
 */
export function showArgv(argv: readonly string[]): string {
  return argv.map(showArgument).join(" ");
}

/** One argument or path, with everything unseen made visible. */
export function showArgument(argument: string): string {
  if (BARE.test(argument)) return argument;
  return JSON.stringify(argument).replace(
    UNSEEN,
    (found) => found === " " ? found : escapeOf(found),
  );
}

function escapeOf(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
