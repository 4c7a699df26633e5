import { isMultiCall } from "./multi_call.ts";
import { programNames } from "./program_names.ts";

/** What a plain program is kept from. */
export interface PlainRule {
  /** One-letter options that are refused, also among others as in `-rf`. */
  letters?: string;
  /** Long options that are refused, also when shortened as GNU programs allow. */
  options?: readonly string[];
  /** One-letter options that take what follows them as their value. */
  valued?: string;
  /** How many words beside the options it may be given. */
  mostWords?: number;
  /** What its words beside the options have to look like. */
  words?: RegExp;
}

/**
 * Programs that without their refused options neither run another program, nor
 * write anywhere, nor open a file that their arguments don't name. Only these run
 * where there is no jail. What is not here (shells and interpreters, find, sed,
 * awk, git, tar, tee, xargs, env, editors and pagers) has too many ways.
 */
export const plainPrograms: Readonly<Record<string, PlainRule>> = {
  ls: {},
  dir: {},
  vdir: {},
  cat: {},
  head: {},
  tail: {},
  tac: {},
  nl: {},
  rev: {},
  cut: {},
  tr: {},
  paste: {},
  join: {},
  comm: {},
  fold: {},
  fmt: {},
  expand: {},
  unexpand: {},
  od: {},
  cmp: {},
  echo: {},
  printf: {},
  true: {},
  false: {},
  test: {},
  expr: {},
  seq: {},
  sleep: {},
  basename: {},
  dirname: {},
  pwd: {},
  realpath: {},
  readlink: {},
  stat: {},
  cksum: {},
  cal: {},
  ncal: {},
  df: {},
  free: {},
  uptime: {},
  uname: {},
  arch: {},
  nproc: {},
  id: {},
  groups: {},
  whoami: {},
  // -f reads patterns from a file; -R, on some systems -S and -O, follow links
  grep: {
    letters: "fROS",
    valued: "emABC",
    options: ["file", "dereference-recursive"],
  },
  // names of files that a file holds
  wc: { options: ["files0-from"] },
  // as wc; with -L, -H or -D a link leads out
  du: { letters: "XLHD", options: ["files0-from", "dereference"] },
  // a word without a plus, or -s, sets the clock; -f shows a file as bad dates
  date: {
    letters: "sf",
    valued: "dIr",
    options: ["set", "file"],
    words: /^\+/,
  },
  // its second word is the file it writes
  uniq: { mostWords: 1 },
  sort: {
    letters: "oT",
    valued: "ktS",
    options: [
      "output",
      "compress-program",
      "temporary-directory",
      "files0-from",
    ],
  },
  // -l runs pr, -r follows links
  diff: { letters: "lr", options: ["paginate", "recursive"] },
  // -c opens the files that a file names
  ...checksums("md5sum sha1sum sha224sum sha256sum sha384sum sha512sum b2sum"),
  // on some systems -o is the file it writes
  base64: { letters: "o", options: ["output"] },
};

/**
 * Why that call isn't one of a plain program, in words that follow its name and a
 * colon; undefined where it is. Which program a multi-call one is stands in the
 * name it goes by, so that name counts, and the real one unless it is many.
 */
export function whyNotPlain(
  { path, real }: { path: string; real: string },
  args: readonly string[],
): string | undefined {
  const rule = ruleOf(path);
  if (!rule || !(isMultiCall(real) || ruleOf(real))) {
    return "it isn't one of the plain programs that run without a jail";
  }
  const fault = args.find((argument) => isRefusedOption(argument, rule));
  if (fault !== undefined) {
    return `${
      JSON.stringify(fault)
    } needs the jail: it may write a file, run ` +
      "a program or read what no argument names";
  }
  return faultyWords(args, rule);
}

function checksums(names: string): Record<string, PlainRule> {
  const rule = { letters: "c", options: ["check"] };
  return Object.fromEntries(names.split(" ").map((name) => [name, rule]));
}

/** Distributions add nothing to the names of these: only `.exe` is taken off. */
function ruleOf(path: string): PlainRule | undefined {
  const [name] = programNames(path);
  return Object.hasOwn(plainPrograms, name) ? plainPrograms[name] : undefined;
}

/** What stands behind `--` is judged too: better one call less than one too many. */
function isRefusedOption(
  argument: string,
  { letters = "", valued = "", options = [] }: PlainRule,
): boolean {
  const long = /^--([^=]+)/.exec(argument)?.[1].toLowerCase();
  if (long) return options.some((option) => option.startsWith(long));
  if (!/^-./.test(argument)) return false;
  const given = [...argument.slice(1)];
  const value = given.findIndex((letter) => valued.includes(letter));
  return (value < 0 ? given : given.slice(0, value))
    .some((letter) => letters.includes(letter));
}

function faultyWords(
  args: readonly string[],
  { mostWords = Infinity, words: form }: PlainRule,
): string | undefined {
  const words = wordsOf(args);
  if (words.length > mostWords) {
    return "it may have one word beside its options where there is no jail, " +
      `got ${words.length}`;
  }
  const wrong = form && words.find((word) => !form.test(word));
  return wrong === undefined
    ? undefined
    : `${JSON.stringify(wrong)} needs the jail`;
}

function wordsOf(args: readonly string[]): string[] {
  const end = args.indexOf("--");
  return args.filter((argument, at) =>
    end >= 0 && at > end || at !== end && !/^-./.test(argument)
  );
}
