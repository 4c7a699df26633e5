import type { JsonObject } from "../base/json.ts";
import type { ToolSpec } from "../providers/provider.ts";
import { estimateTools } from "./estimate_tokens.ts";

/** Ways to say less, the mildest first; names, types and choices always stay. */
const WAYS = [
  (spec: ToolSpec) => withDescriptions(spec, firstSentence),
  (spec: ToolSpec) => withDescriptions(spec, () => undefined),
  (spec: ToolSpec) => ({
    ...withDescriptions(spec, () => undefined),
    description: firstSentence(spec.description),
  }),
];

/**
 * The tools within so many tokens: a small window is shown shorter texts, but
 * always every tool.
 */
export function fitTools(
  specs: readonly ToolSpec[],
  mostTokens: number,
): readonly ToolSpec[] {
  let fitted = specs;
  for (const way of WAYS) {
    if (estimateTools(fitted) <= mostTokens) break;
    fitted = specs.map(way);
  }
  return fitted;
}

function withDescriptions(
  spec: ToolSpec,
  change: (text: string) => string | undefined,
): ToolSpec {
  // Only texts are touched: an argument may itself be called "description".
  const text = JSON.stringify(
    spec.parameters,
    (key, value) =>
      key === "description" && typeof value === "string"
        ? change(value)
        : value,
  );
  return { ...spec, parameters: JSON.parse(text) as JsonObject };
}

function firstSentence(text: string): string {
  return text.replace(/[.;:]\s.*$/s, "");
}
