import type { Config } from "../../config/config.ts";
import type { ModelCall } from "../../providers/model_call.ts";
import type { Money } from "../../usage/usage_entry.ts";

/** What a call cost; undefined where its model has no price in the configuration. */
export function costOf(
  { model, inputTokens, outputTokens }: ModelCall,
  { prices, currency }: Config["limits"],
): Money | undefined {
  if (!Object.hasOwn(prices, model)) return undefined;
  const { input, output } = prices[model];
  const amount = (inputTokens * input + outputTokens * output) / 1_000_000;
  return { amount, currency };
}
