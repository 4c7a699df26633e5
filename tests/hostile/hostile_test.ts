import { deepEqual, ok } from "node:assert/strict";
import { ignoreWithoutJail } from "../fakes/jail.ts";
import type { Attempt, Setting } from "./attempt.ts";
import { attempts } from "./attempts/attempts.ts";
import { inPairs } from "./in_pairs.ts";
import { perform } from "./perform.ts";
import { needsJail } from "./stage.ts";

/** Attempts of one theme that need the same setting: they share a run of the program. */
interface Batch {
  theme: string;
  setting: Setting;
  rows: Attempt[];
}

const batches = Object.entries(attempts).flatMap(([theme, rows]) =>
  [...Map.groupBy(rows, ({ under = "usual" }) => under)]
    .map(([setting, rows]): Batch => ({ theme, setting, rows }))
);

const [tried, untried] = [true, false].map((wish) =>
  batches.filter(({ setting }) =>
    wish === !(needsJail(setting) && ignoreWithoutJail)
  )
);

Deno.test("the table of attempts has at least 150 rows, each with its own words", () => {
  const names = Object.values(attempts).flat().map(({ name }) => name);
  ok(names.length >= 150, `${names.length} rows`);
  deepEqual(names.filter((name, at) => names.indexOf(name) !== at), []);
});

Deno.test({
  name: "a hostile model is refused, and leaves the world as it was, when it",
  ignore: Deno.build.os === "windows",
  async fn(test): Promise<void> {
    const performances = await inPairs(tried, perform);
    for (const [at, { theme, rows }] of tried.entries()) {
      const { verdicts, faults } = performances[at];
      await test.step(theme, async (theme) => {
        for (const row of rows) {
          await theme.step(row.name, () => deepEqual(verdicts.get(row), []));
        }
        const name = "is done, and the program ends well";
        await theme.step(name, () => deepEqual(faults, []));
      });
    }
    for (const { theme: name } of untried) {
      await test.step({ name, ignore: true, fn: () => {} });
    }
  },
});
