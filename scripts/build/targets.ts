import { UsageError } from "../../src/base/miniclaw_error.ts";

/** The machines that a binary is made for. */
export const targets = [
  "x86_64-unknown-linux-gnu",
  "aarch64-unknown-linux-gnu",
  "x86_64-apple-darwin",
  "aarch64-apple-darwin",
  "x86_64-pc-windows-msvc",
] as const;

/** What runs the JavaScript; `quickjs` is smaller, slower and experimental. */
export const engines = ["v8", "quickjs"] as const;

/** A machine that a binary is made for. */
export type Target = typeof targets[number];

/** What runs the JavaScript in a binary. */
export type Engine = typeof engines[number];

/** One binary. */
export interface Flavour {
  /** Where it runs. */
  target: Target;
  /** What it runs on. */
  engine: Engine;
}

/** The file of a binary: an experimental one says so in its name. */
export function binaryName({ target, engine }: Flavour): string {
  const label = engine === "quickjs" ? "-quickjs-experimental" : "";
  const suffix = target.includes("windows") ? ".exe" : "";
  return `miniclaw-${target}${label}${suffix}`;
}

/** Which binaries a command line of the build asks for: by default this machine's. */
export function requestedFlavours(words: readonly string[]): Flavour[] {
  let [chosen, engine]: [readonly Target[], Engine] = [[], "v8"];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === "--all") chosen = targets;
    else if (word === "--target") chosen = [oneOf(targets, words, ++at)];
    else if (word === "--engine") engine = oneOf(engines, words, ++at);
    else throw new UsageError(`Unknown word "${word}"`, { hint: usage });
  }
  if (chosen.length === 0) chosen = [oneOf(targets, [Deno.build.target], 0)];
  return chosen.map((target) => ({ target, engine }));
}

const usage = `Take --all, or --target with one of ${targets.join(", ")}; ` +
  `and --engine with one of ${engines.join(", ")}`;

function oneOf<T extends string>(
  known: readonly T[],
  words: readonly string[],
  at: number,
): T {
  const found = known.find((one) => one === words[at]);
  if (found) return found;
  throw new UsageError(
    `Cannot build that: expected one of ${known.join(", ")}, got ${
      JSON.stringify(words[at] ?? "nothing")
    }`,
    { hint: usage },
  );
}
