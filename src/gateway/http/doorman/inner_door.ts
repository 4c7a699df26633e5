import { encodeHex } from "../../../base/encode_hex.ts";
import { cameFrom } from "./hand_on.ts";

/** Systems take no longer path for a socket: 103 bytes on macOS, 107 on Linux. */
const LONGEST_PATH = 100;

/** What the server behind the door goes by. */
export interface InnerOptions {
  /** Where a socket may lie that only the door leads to. Default: a port. */
  socket?: string;
  /** Cuts every connection. */
  signal: AbortSignal;
  /** Answers who came by the door, from an address. */
  answer(request: Request, visit: InnerVisit): Promise<Response>;
}

/** What is known of a request beside what it says. */
export interface InnerVisit {
  /** The address it came from. */
  from: string;
  /** Settled once its answer was sent, or can't be. */
  completed: Promise<void>;
}

/** The server behind the door. */
export interface InnerDoor {
  /** What the door shows the server, so that it is known to be the door. */
  key: string;
  /** The server. */
  server: Pick<Deno.HttpServer, "shutdown" | "finished">;
  /** A connection to it. */
  connect(): Promise<Deno.Conn>;
  /** Removes what was made for it. */
  remove(): void;
}

/**
 * Has a server listen on a socket that only this user can open; where there can't
 * be one, on a port of the loopback, where the key keeps others out.
 */
export function openInnerDoor({ socket, ...options }: InnerOptions): InnerDoor {
  const key = encodeHex(crypto.getRandomValues(new Uint8Array(32)));
  const handler = answerTheDoor(options, key);
  const served = { ...options, handler };
  const inside = socket === undefined ? undefined : tryOnSocket(socket, served);
  return { key, ...inside ?? onLoopback(served) };
}

type Handler = (
  request: Request,
  info: Pick<Deno.ServeHandlerInfo, "completed">,
) => Promise<Response>;

interface Served extends Pick<InnerOptions, "signal"> {
  handler: Handler;
}

function answerTheDoor(
  { answer }: Pick<InnerOptions, "answer">,
  key: string,
): Handler {
  return async (request, { completed }) => {
    const from = cameFrom(request.headers, key);
    if (from === undefined) return new Response(null, { status: 403 });
    return await answer(request, { from, completed });
  };
}

const silent = { onListen: (): void => {} };

/** Not every file system has sockets: a folder that a container shares, for one. */
function tryOnSocket(
  path: string,
  served: Served,
): Omit<InnerDoor, "key"> | undefined {
  try {
    return canListen(path) ? onSocket(path, served) : undefined;
  } catch {
    return undefined;
  }
}

function onSocket(
  path: string,
  { signal, handler }: Served,
): Omit<InnerDoor, "key"> {
  removeSocket(path);
  const server = Deno.serve({ path, signal, ...silent }, handler);
  Deno.chmodSync(path, 0o600);
  return {
    server,
    connect: () => Deno.connect({ transport: "unix", path }),
    remove: () => removeSocket(path),
  };
}

function onLoopback({ signal, handler }: Served): Omit<InnerDoor, "key"> {
  const hostname = "127.0.0.1";
  const server = Deno.serve({ hostname, port: 0, signal, ...silent }, handler);
  const { port } = server.addr;
  return {
    server,
    connect: () => Deno.connect({ hostname, port }),
    remove: () => {},
  };
}

function canListen(socket: string): boolean {
  return Deno.build.os !== "windows" &&
    new TextEncoder().encode(socket).length <= LONGEST_PATH;
}

/** One outlives its process where that was killed. */
function removeSocket(path: string): void {
  try {
    if (Deno.lstatSync(path).isSocket) Deno.removeSync(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
