import * as v from "valibot";
import { addDays, localDate } from "../../../base/zoned_time.ts";
import { tokensOf } from "../../../usage/day_usage.ts";
import type { HealthReport } from "../../http/health_report.ts";
import type { ApiContext } from "../api_context.ts";
import type { Operation } from "../operation.ts";
import { moment } from "../shape.ts";
import { healthReport } from "./health_schema.ts";
import { type StatusSeries, takeSample } from "./samples.ts";

/** Days whose tokens are told. */
const DAYS = 14;

/** The tokens of a day. */
export interface TokensOfDay {
  /** `YYYY-MM-DD` in the person's zone. */
  date: string;
  /** Those that models read. */
  input: number;
  /** Those that models wrote. */
  output: number;
}

/** What is spent. */
export interface TokenStatus {
  /** Since midnight. */
  today: number;
  /** What a day may take; 0 is no limit. */
  limit: number;
  /** The last two weeks, today the last. */
  per_day: TokensOfDay[];
}

/** How the gateway fares, and how it did of late. */
export interface Status {
  /** What `/health` says. */
  health: HealthReport;
  /** What is spent. */
  tokens: TokenStatus;
  /** How it was at the last moments that somebody asked. */
  series: StatusSeries;
  /** Seconds since it started. */
  uptime_seconds: number;
}

const counts = v.array(v.number());

/** Tells how the gateway fares. */
export const getStatus: Operation<undefined, undefined, Status> = {
  method: "GET",
  path: "/api/status",
  id: "getStatus",
  summary: "Tell how the gateway fares, and how it did since one looked",
  tag: "status",
  result: v.strictObject({
    health: healthReport,
    tokens: v.strictObject({
      today: v.number(),
      limit: v.number(),
      per_day: v.array(v.strictObject({
        date: v.string(),
        input: v.number(),
        output: v.number(),
      })),
    }),
    series: v.strictObject({
      at: v.array(moment),
      ...{ rss_bytes: counts, inbound: counts, outbound: counts },
      turns: counts,
    }),
    uptime_seconds: v.number(),
  }),
  async run(_input, context) {
    const { gateway, now } = context;
    const [health, tokens] = await Promise.all([
      gateway.health.report(),
      tokensLately(context),
    ]);
    const series = takeSample(gateway, now());
    const { uptime_seconds } = health;
    return { body: { health, tokens, series, uptime_seconds } };
  },
};

async function tokensLately(
  { gateway: { live }, now }: ApiContext,
): Promise<TokenStatus> {
  const { governor, timezone } = live.parts;
  const days = await governor?.days(DAYS) ?? [];
  const today = localDate(now(), timezone);
  const per_day = Array.from({ length: DAYS }, (_, at): TokensOfDay => {
    const date = addDays(today, at + 1 - DAYS);
    const total = days.find((day) => day.date === date)?.total;
    const { input_tokens = 0, output_tokens = 0 } = total ?? {};
    return { date, input: input_tokens, output: output_tokens };
  });
  return {
    today: tokensOf(days.at(-1)?.total),
    limit: governor?.tokensPerDay ?? 0,
    per_day,
  };
}
