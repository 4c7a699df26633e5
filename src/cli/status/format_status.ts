import { type Gap, inLanguage, phrase } from "../../base/phrase.ts";
import { stripControl } from "../../base/strip_control.ts";
import type { HealthReport } from "../../gateway/http/health_report.ts";
import { texts } from "../../i18n/en/status.ts";
import { wordSize } from "../../i18n/word_size.ts";
import type { CommandContext } from "../command_context.ts";
import { formatUptime } from "./format_uptime.ts";
import type { GatewayAddress } from "./gateway_address.ts";
import {
  modelState,
  namedState,
  stateWithDetail,
  statusWord,
  versionState,
} from "./gateway_states.ts";

/** What this process takes itself. */
export interface ProcessReport {
  /** All of its memory, in bytes. */
  rss_bytes: number;
  /** Milliseconds from its start until the command began. */
  start_ms: number;
  /** Milliseconds until the gateway had answered. */
  answer_ms: number;
}

/** What there is to tell. */
export interface StatusReport {
  /** Where it was asked. */
  address: GatewayAddress;
  /** What it said. */
  gateway: HealthReport;
  /** This process beside it. */
  process: ProcessReport;
}

/** Whoever reads it. */
export type Reader = Pick<CommandContext, "language" | "say">;

type Row = readonly [title: Gap, ...lines: Gap[]];

/** The report as a table for people. */
export function formatStatus(report: StatusReport, reader: Reader): string {
  const rows = [...gatewayRows(report, reader), processRow(report.process)]
    .map((row) => row.map((cell) => inLanguage(cell, reader.language)));
  const width = Math.max(...rows.map(([title]) => title.length));
  return rows.flatMap(([title, ...lines]) =>
    lines.map((line, at) =>
      `${(at === 0 ? title : "").padEnd(width)}  ${oneLine(line)}`
    )
  ).join("\n");
}

function gatewayRows(
  { address, gateway }: StatusReport,
  reader: Reader,
): Row[] {
  const { status, channels, queues, memory, jobs, uptime_seconds } = gateway;
  const names = Object.keys(channels);
  const states = names.map((name) => namedState(name, channels[name]));
  return [
    [phrase(texts.statusTitle), statusWord(status)],
    [phrase(texts.versionTitle), versionState(gateway.version)],
    [phrase(texts.addressTitle), addressOf(address)],
    [phrase(texts.uptimeTitle), formatUptime(uptime_seconds, reader.say)],
    [
      phrase(texts.channelsTitle),
      ...names.length === 0 ? [phrase(texts.noChannels)] : states,
    ],
    [phrase(texts.modelTitle), modelState(gateway.provider)],
    [phrase(texts.queuesTitle), phrase(texts.queues, queues)],
    ...tokenRows(gateway, reader),
    ...jobs === undefined ? [] : [[phrase(texts.jobsTitle), jobs] as const],
    ...troubleRows(gateway),
    [phrase(texts.memoryTitle), wordSize(memory.rss_bytes)],
  ];
}

function addressOf({ url, pid }: GatewayAddress): Gap {
  return pid === undefined ? url : phrase(texts.addressOf, { url, pid });
}

function tokenRows({ tokens }: HealthReport, { language }: Reader): Row[] {
  if (!tokens) return [];
  const [today, most] = [tokens.today, tokens.limit]
    .map((count) => count.toLocaleString(language.code));
  const share = Math.floor(100 * tokens.today / tokens.limit);
  const line = tokens.limit > 0
    ? phrase(texts.tokensOfLimit, { today, share, limit: most })
    : phrase(texts.tokens, { today });
  return [[phrase(texts.tokensTitle), line]];
}

/** Only what needs a person. */
function troubleRows({ journal, set_aside = 0 }: HealthReport): Row[] {
  const rows: Row[] = [];
  if (journal && journal.status !== "ok") {
    rows.push([phrase(texts.journalTitle), stateWithDetail(journal)]);
  }
  if (set_aside > 0) {
    const line = phrase(texts.setAside, { count: set_aside });
    rows.push([phrase(texts.setAsideTitle), line]);
  }
  return rows;
}

function processRow({ rss_bytes, start_ms, answer_ms }: ProcessReport): Row {
  const size = wordSize(rss_bytes);
  const [started, answered] = [start_ms, answer_ms].map(Math.round);
  const line = phrase(texts.process, { size, started, answered });
  return [phrase(texts.processTitle), line];
}

/** Whoever answered may be anybody. */
function oneLine(text: string): string {
  return stripControl(text).replace(/\s+/g, " ").trim();
}
