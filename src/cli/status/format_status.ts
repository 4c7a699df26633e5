import { formatSize } from "../../base/format_size.ts";
import { stripControl } from "../../base/strip_control.ts";
import { version } from "../../config/version.ts";
import type {
  HealthReport,
  ProviderHealth,
} from "../../gateway/http/health_report.ts";
import { formatUptime } from "./format_uptime.ts";
import type { GatewayAddress } from "./gateway_address.ts";

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

type Row = readonly [title: string, ...lines: string[]];

/** The report as a table for people. */
export function formatStatus(report: StatusReport): string {
  const rows = [...gatewayRows(report), processRow(report.process)];
  const width = Math.max(...rows.map(([title]) => title.length));
  return rows.flatMap(([title, ...lines]) =>
    lines.map((line, at) =>
      `${(at === 0 ? title : "").padEnd(width)}  ${oneLine(line)}`
    )
  ).join("\n");
}

function gatewayRows({ address, gateway }: StatusReport): Row[] {
  const { status, channels, queues, memory, jobs, uptime_seconds } = gateway;
  const process = address.pid === undefined ? "" : `, process ${address.pid}`;
  const names = Object.keys(channels);
  return [
    ["status", status],
    ["version", versionLine(gateway.version)],
    ["address", `${address.url}${process}`],
    ["uptime", formatUptime(uptime_seconds)],
    names.length === 0
      ? ["channels", "none"]
      : ["channels", ...names.map((name) => stateLine(name, channels[name]))],
    ["model", modelLine(gateway.provider)],
    ["queues", `${queues.inbound} to answer, ${queues.outbound} to deliver`],
    ...tokenRows(gateway),
    ...(jobs === undefined ? [] : [["jobs", String(jobs)] as const]),
    ...troubleRows(gateway),
    ["memory", formatSize(memory.rss_bytes)],
  ];
}

function tokenRows({ tokens }: HealthReport): Row[] {
  if (!tokens) return [];
  const { today, limit } = tokens;
  const share = limit > 0
    ? `, ${Math.floor(100 * today / limit)} % of ${grouped(limit)}`
    : "";
  return [["tokens", `${grouped(today)} today${share}`]];
}

/** Only what needs a person. */
function troubleRows({ journal, set_aside = 0 }: HealthReport): Row[] {
  const rows: Row[] = [];
  if (journal && journal.status !== "ok") {
    rows.push(["journal", withDetail(journal.status, journal.detail)]);
  }
  if (set_aside > 0) {
    rows.push(["set aside", `${set_aside} messages; see: miniclaw doctor`]);
  }
  return rows;
}

function processRow({ rss_bytes, start_ms, answer_ms }: ProcessReport): Row {
  const [started, answered] = [start_ms, answer_ms].map(Math.round);
  return [
    "this run",
    `${formatSize(rss_bytes)}, started in ${started} ms, ` +
    `answered in ${answered} ms`,
  ];
}

function versionLine(running: string): string {
  return running === version
    ? running
    : `${running}; this program is ${version}: start the gateway again`;
}

function modelLine(
  { name, model, host, status, detail }: ProviderHealth,
): string {
  const where = host === undefined ? name : `${name} (${host})`;
  return stateLine(`${model} by ${where}`, { status, detail });
}

function stateLine(
  name: string,
  { status, detail }: { status: string; detail?: string },
): string {
  return `${name}: ${withDetail(status, detail)}`;
}

function withDetail(status: string, detail: string | undefined): string {
  return detail ? `${status}, ${detail}` : status;
}

/** 12345 as `12,345`. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Whoever answered may be anybody. */
function oneLine(text: string): string {
  return stripControl(text).replace(/\s+/g, " ").trim();
}
