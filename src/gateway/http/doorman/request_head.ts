import { TurnedAway } from "./turned_away.ts";

/** How a request says where its body ends. */
export type Framing =
  | { kind: "length"; bytes: number }
  | { kind: "chunked" };

/** The first line of a request and its headers, of which all was checked. */
export interface RequestHead {
  /** The first line, without its end. */
  line: string;
  /** Names and values in their order, as bytes: one character each. */
  headers: [name: string, value: string][];
  /** Where its body ends. */
  framing: Framing;
}

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** So many headers a browser never sends. */
const MOST_HEADERS = 100;

/** A name and a value (RFC 9110, 5.1). */
const HEADER = /^([!#$%&'*+\-.^_`|~\w]+):[ \t]*(.*)$/s;

/**
 * Reads a head as strictly as RFC 9112 lets a server: what two programs could
 * understand in two ways is refused, so that nothing can be smuggled past one.
 *
 * @throws {TurnedAway} for anything that isn't a request of today's clients.
 */
export function parseHead(text: string): RequestHead {
  const [line, ...lines] = text.split("\r\n");
  const version = checkLine(line);
  if (lines.length > MOST_HEADERS) {
    throw new TurnedAway(431, `expected at most ${MOST_HEADERS} headers`);
  }
  const headers = lines.map(parseHeader);
  const hosts = valuesOf(headers, "host");
  if (hosts.length > 1 || (hosts.length === 0 && version === "1.1")) {
    throw new TurnedAway(400, `expected one Host, got ${hosts.length}`);
  }
  return { line, headers, framing: framingOf(headers, version) };
}

/** The values of every header of that name, which is in lower case. */
export function valuesOf(
  headers: RequestHead["headers"],
  name: string,
): string[] {
  return headers.filter(([one]) => one.toLowerCase() === name)
    .map(([, value]) => value);
}

function checkLine(line: string): string {
  const [, method, target, major, minor] =
    /^([!#$%&'*+\-.^_`|~\w]+) ([\x21-\x7e]+) HTTP\/(\d)\.(\d)$/.exec(line) ??
      [];
  if (method === undefined) {
    throw new TurnedAway(400, "expected a request such as GET / HTTP/1.1");
  }
  if (major !== "1") throw new TurnedAway(505, "expected HTTP/1.1");
  if (!METHODS.includes(method)) {
    throw new TurnedAway(501, `expected ${METHODS.join(", ")}`);
  }
  // A whole address is for proxies: it would name a host beside the header.
  if (!target.startsWith("/")) throw new TurnedAway(400, "expected a path");
  return `${major}.${minor}`;
}

function parseHeader(line: string): [name: string, value: string] {
  const [, name, value = ""] = HEADER.exec(line) ?? [];
  if (name === undefined || ![...value].every(isPrintable)) {
    throw new TurnedAway(400, "expected a header");
  }
  return [name, withoutEnd(value)];
}

/** No pattern: one would look at each of many spaces again and again. */
function withoutEnd(value: string): string {
  let end = value.length;
  while (" \t".includes(value.charAt(end - 1) || "-")) end--;
  return value.slice(0, end);
}

/** A byte that controls nothing (RFC 9110, 5.5). */
function isPrintable(letter: string): boolean {
  const byte = letter.charCodeAt(0);
  return byte === 9 || (byte >= 32 && byte !== 127);
}

function framingOf(
  headers: RequestHead["headers"],
  version: string,
): Framing {
  const lengths = valuesOf(headers, "content-length");
  const codings = valuesOf(headers, "transfer-encoding");
  if (lengths.length + codings.length > 1) {
    throw new TurnedAway(400, "expected one length of the body");
  }
  const [coding] = codings;
  if (coding !== undefined) {
    if (version === "1.1" && coding.toLowerCase() === "chunked") {
      return { kind: "chunked" };
    }
    throw new TurnedAway(501, "expected transfer-encoding: chunked");
  }
  const [length = "0"] = lengths;
  if (!/^\d{1,15}$/.test(length)) {
    throw new TurnedAway(400, "expected a number in content-length");
  }
  return { kind: "length", bytes: Number(length) };
}
