import type { RequestHead } from "./request_head.ts";

/** The header that says to the server behind the door who asks. */
export const FROM_HEADER = "x-miniclaw-from";

/**
 * What is between two neighbours alone (RFC 9110, 7.6.1), and what only the door
 * may say.
 */
const DROPPED = [
  ...["connection", "keep-alive", "proxy-connection", "te", "upgrade"],
  FROM_HEADER,
];

/**
 * A head as it is handed on: one request for each connection, so that nothing
 * behind it can be taken for another, and with what the door knows of the client.
 */
export function handOn(
  { line, headers }: RequestHead,
  { key, from }: { key: string; from: string },
): string {
  const kept = headers.filter(([name]) =>
    !DROPPED.includes(name.toLowerCase())
  );
  const all = [...kept, ["connection", "close"], [
    FROM_HEADER,
    `${key} ${from}`,
  ]];
  const lines = all.map(([name, value]) => `${name}: ${value}`);
  return `${[line, ...lines].join("\r\n")}\r\n\r\n`;
}

/** What the door said of the client; undefined where another one came in. */
export function cameFrom(headers: Headers, key: string): string | undefined {
  const [given, from] = (headers.get(FROM_HEADER) ?? "").split(" ");
  return given === key ? from : undefined;
}
