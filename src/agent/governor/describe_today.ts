import { tokensOf, type UsageTotals } from "../../usage/day_usage.ts";
import type { Governor } from "./governor.ts";

/** What was spent today, in a line for the person. */
export async function describeToday(governor: Governor): Promise<string> {
  const { total } = await governor.today();
  const limit = governor.tokensPerDay;
  const estimated = total.estimated_tokens;
  return [
    `Tokens today: ${tokensOf(total)}` +
    (limit > 0 ? ` of ${limit} (limits.tokens_per_day)` : ""),
    ...(estimated > 0 ? [`${estimated} of them estimated`] : []),
    ...costs(total),
  ].join(", ");
}

function costs({ cost }: UsageTotals): string[] {
  return Object.entries(cost).map(([currency, amount]) =>
    amount > 0 && amount < 0.01
      ? `less than 0.01 ${currency}`
      : `${amount.toFixed(2)} ${currency}`
  );
}
