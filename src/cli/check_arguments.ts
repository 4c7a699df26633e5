import { UsageError } from "../base/miniclaw_error.ts";
import { nearest } from "../base/nearest.ts";
import type { CommandSpec } from "./command.ts";

/** Whether the arguments are as many and of the kind that the command takes. */
export function checkArguments(
  { args: specs = [] }: CommandSpec,
  { args, path }: { args: readonly string[]; path: readonly string[] },
): void {
  const name = path.join(" ");
  for (const [at, spec] of specs.entries()) {
    if (at >= args.length && !spec.optional) {
      throw new UsageError(
        `Cannot run "${name}": expected ${spec.name}, got nothing`,
        { hint: `See: miniclaw help ${name}` },
      );
    }
    if (at < args.length) checkChoice(spec.name, args[at], spec.choices);
  }
  const surplus = specs.at(-1)?.rest ? undefined : args[specs.length];
  if (surplus !== undefined) {
    throw new UsageError(`Cannot run "${name}": unexpected "${surplus}"`, {
      hint: `A text of several words needs quotes; see: miniclaw help ${name}`,
    });
  }
}

/** The value, if it is one of the choices or there are none to keep to. */
export function checkChoice(
  label: string,
  value: string,
  choices: readonly string[] | undefined,
): string {
  if (!choices || choices.includes(value)) return value;
  const guess = nearest(value, choices);
  throw new UsageError(
    `Cannot use "${label}": expected ${choices.join(" or ")}, got "${value}"`,
    guess ? { hint: `Did you mean "${guess}"?` } : {},
  );
}
