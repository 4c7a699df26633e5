import axe from "axe-core/axe.min.js" with { type: "text" };
import type { Page } from "playwright-core";

interface Violation {
  id: string;
  impact: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** What makes the page hard for some people, as axe sees it, a line each. */
export async function barriers(page: Page): Promise<string[]> {
  const isThere = await page.evaluate("typeof axe !== 'undefined'");
  if (!isThere) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    "axe.run({ resultTypes: ['violations'] })",
  ) as { violations: Violation[] };
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) =>
        `${id} at ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`
      )
    );
}
