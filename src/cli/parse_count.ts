import { UsageError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/usage.ts";

/** What a count may be. */
export interface CountRange {
  /** What it is where nothing was given. */
  fallback: number;
  /** The highest allowed. */
  most: number;
}

/** The value of an option that takes a whole number from 1 on. */
export function parseCount(
  name: string,
  value: string | undefined,
  { fallback, most }: CountRange,
): number {
  if (value === undefined) return fallback;
  const count = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (count >= 1 && count <= most) return count;
  const wish = phrase(texts.integer, { from: 1, to: most });
  const found = `"${value}"`;
  throw new UsageError(phrase(texts.cannotUse, { name, wish, found }));
}
