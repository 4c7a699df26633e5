/** How far into an option a path may begin; behind it only `/` and `..` count. */
const LONGEST_OPTION = 32;

/**
 * The parts of an argument that a program may take for a path: all of it, what
 * follows `=` or a leading `@`, and what is joined to an option, as in
 * `-f/etc/passwd`.
 */
export function pathCandidates(argument: string): string[] {
  const found = [argument];
  const equals = argument.indexOf("=");
  if (equals >= 0) found.push(argument.slice(equals + 1));
  if (argument.startsWith("@")) found.push(argument.slice(1));
  if (/^-[^-]/.test(argument)) found.push(...joinedToOption(argument));
  return found.filter((candidate) => candidate !== "");
}

function joinedToOption(argument: string): string[] {
  const starts = new Set([argument.indexOf("/"), argument.indexOf("..")]);
  for (let at = 2; at < Math.min(argument.length, LONGEST_OPTION); at++) {
    starts.add(at);
  }
  return [...starts].filter((at) => at > 1).map((at) => argument.slice(at));
}
