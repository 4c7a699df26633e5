import { english } from "../../base/language.ts";
import { type Say, sayIn } from "../../base/say.ts";
import { texts } from "../../i18n/en/chat_commands.ts";
import { tokensOf, type UsageTotals } from "../../usage/day_usage.ts";
import type { Governor } from "./governor.ts";

/** What was spent today, in a line for the person. */
export async function describeToday(
  governor: Governor,
  say: Say = sayIn(english),
): Promise<string> {
  const { total } = await governor.today();
  const limit = governor.tokensPerDay;
  const tokens = tokensOf(total);
  const estimated = total.estimated_tokens;
  return [
    limit > 0
      ? say(texts.tokensTodayOf, { tokens, limit })
      : say(texts.tokensToday, { tokens }),
    ...(estimated > 0 ? [say(texts.estimated, { tokens: estimated })] : []),
    ...costs(total, say),
  ].join(", ");
}

function costs({ cost }: UsageTotals, say: Say): string[] {
  return Object.entries(cost).map(([currency, amount]) =>
    amount > 0 && amount < 0.01
      ? say(texts.littleCost, { currency })
      : `${amount.toFixed(2)} ${currency}`
  );
}
