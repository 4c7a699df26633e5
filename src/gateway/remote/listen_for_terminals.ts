import { encodeHex } from "../../base/encode_hex.ts";
import {
  readTerminalNote,
  removeTerminalNote,
  type TerminalNote,
  writeTerminalNote,
} from "./terminal_note.ts";

/** Systems take no longer path for a socket: 103 bytes on macOS, 107 on Linux. */
const LONGEST_PATH = 100;

/** Where terminals knock; disposed, nobody listens and the note of it is gone. */
export interface TerminalDoor extends AsyncDisposable {
  /** Hands over who knocks. */
  listener: Deno.Listener;
  /** What they have to know; undefined where the system lets only this user in. */
  token?: string;
  /** Lets nobody in any more. */
  close(): void;
}

/** How to listen. */
export interface ListenOptions {
  /**
   * Listens on the loopback, for systems without sockets in a folder. Default: on
   * Windows.
   */
  loopback?: boolean;
}

/**
 * Listens for this user's terminals and notes where. Only for the process that
 * holds the gateway's lock: what a crashed one left is replaced.
 */
export async function listenForTerminals(
  stateFolder: string,
  { loopback = Deno.build.os === "windows" }: ListenOptions = {},
): Promise<TerminalDoor> {
  await removeLeftovers(stateFolder);
  const { listener, note, folder } = loopback
    ? onLoopback()
    : await onSocket(stateFolder);
  let isOpen = true;
  const close = (): void => {
    if (isOpen) listener.close();
    isOpen = false;
  };
  await using undo = new AsyncDisposableStack();
  undo.defer(async () => {
    close();
    await removeTerminalNote(stateFolder);
    if (folder) await Deno.remove(folder, { recursive: true }).catch(() => {});
  });
  await writeTerminalNote(stateFolder, note);
  const kept = undo.move();
  return {
    ...{ listener, close },
    token: "token" in note ? note.token : undefined,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

interface Listening {
  listener: Deno.Listener;
  note: TerminalNote;
  /** A folder that holds nothing but the socket. */
  folder?: string;
}

function onLoopback(): Listening {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const token = encodeHex(crypto.getRandomValues(new Uint8Array(32)));
  return { listener, note: { pid: Deno.pid, port: listener.addr.port, token } };
}

async function onSocket(stateFolder: string): Promise<Listening> {
  const near = `${stateFolder}/gateway.sock`;
  const isNear = new TextEncoder().encode(near).length <= LONGEST_PATH;
  const folder = isNear
    ? undefined
    : await Deno.makeTempDir({ prefix: "miniclaw-" });
  const path = folder ? `${folder}/gateway.sock` : near;
  // Closed to others before there is anything in it: a socket's own mode can only
  // be set once it is there.
  await Deno.chmod(folder ?? stateFolder, 0o700);
  const listener = Deno.listen({ transport: "unix", path });
  await Deno.chmod(path, 0o600);
  return { listener, note: { pid: Deno.pid, socket: path }, folder };
}

/** A socket outlives its process where that was killed. */
async function removeLeftovers(stateFolder: string): Promise<void> {
  await Deno.mkdir(stateFolder, { recursive: true, mode: 0o700 });
  const near = `${stateFolder}/gateway.sock`;
  const noted = await readTerminalNote(stateFolder);
  await removeSocket(near);
  if (noted && "socket" in noted && noted.socket !== near) {
    await removeSocket(noted.socket);
    // Fails, as it should, where anything else lies there.
    await Deno.remove(noted.socket.replace(/\/[^/]*$/, "")).catch(() => {});
  }
}

async function removeSocket(path: string): Promise<void> {
  try {
    const { isSocket } = await Deno.lstat(path);
    if (isSocket) await Deno.remove(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
