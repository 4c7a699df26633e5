import { abortable } from "../../../base/abortable.ts";
import { delay } from "../../../base/delay.ts";
import type { ErrorReport } from "../../../i18n/describe_error.ts";
import { startDeadline } from "../../../base/deadline.ts";
import { isGatewayRunning } from "../../../gateway/gateway_lock.ts";
import { parseGatewayMessage } from "../../../gateway/remote/parse_message.ts";
import {
  type GatewayMessage,
  MOST_ANSWERED_BYTES,
  PROTOCOL,
  type TerminalMessage,
} from "../../../gateway/remote/protocol.ts";
import {
  readTerminalNote,
  type TerminalNote,
} from "../../../gateway/remote/terminal_note.ts";
import { Wire } from "../../../gateway/remote/wire.ts";
import { isOwnFolder } from "./is_own_folder.ts";

/** Milliseconds after which a gateway that starts is asked again. */
const POLL_MS = 50;

/** A gateway that answers. */
export interface GatewayConnection {
  /** The way to it. */
  wire: Wire<GatewayMessage, TerminalMessage>;
  /** What it says from now on. */
  messages: AsyncGenerator<GatewayMessage, void, void>;
  /** How it greeted. */
  welcome: Extract<GatewayMessage, { kind: "welcome" }>;
}

/** What came of asking for a home's gateway. */
export type Reached =
  | { kind: "connected"; connection: GatewayConnection }
  /** None runs. */
  | { kind: "none" }
  /** One runs, and doesn't answer in time. */
  | { kind: "silent" }
  /** It doesn't want to talk, and why. */
  | { kind: "refused"; error: ErrorReport };

/** Connects to the gateway of a home; one that is just starting is waited for. */
export async function connectGateway(
  stateFolder: string,
  { waitMs = 3000 }: { waitMs?: number } = {},
): Promise<Reached> {
  using deadline = startDeadline(waitMs);
  const { signal } = deadline;
  while (await isGatewayRunning(stateFolder)) {
    const reached = await knock(stateFolder, signal);
    if (reached) return reached;
    await delay(POLL_MS, signal).catch(() => {});
    if (signal.aborted) return { kind: "silent" };
  }
  return { kind: "none" };
}

/** Tries once; undefined where nobody has answered. */
async function knock(
  stateFolder: string,
  signal: AbortSignal,
): Promise<Reached | undefined> {
  const note = await readTerminalNote(stateFolder);
  const opened = note && await isSafe(note, stateFolder) &&
    await open(note, signal);
  if (!opened) return undefined;
  const wire = new Wire<GatewayMessage, TerminalMessage>(opened, {
    parse: parseGatewayMessage,
    mostBytes: MOST_ANSWERED_BYTES,
  });
  const messages = wire.messages();
  const greeting = await greet({ wire, messages }, { note, signal });
  if (greeting?.kind === "welcome") {
    const connection = { wire, messages, welcome: greeting };
    return { kind: "connected", connection };
  }
  wire.close();
  return greeting?.kind === "refused"
    ? { kind: "refused", error: greeting.error }
    : undefined;
}

async function isSafe(note: TerminalNote, state: string): Promise<boolean> {
  if (!("socket" in note) || note.socket.startsWith(`${state}/`)) return true;
  return await isOwnFolder(note.socket, state).catch(() => false);
}

async function greet(
  { wire, messages }: Pick<GatewayConnection, "wire" | "messages">,
  { note, signal }: { note: TerminalNote; signal: AbortSignal },
): Promise<GatewayMessage | undefined> {
  const token = "token" in note ? note.token : undefined;
  const close = (): void => wire.close();
  signal.addEventListener("abort", close);
  try {
    void wire.send({
      ...{ kind: "hello", protocol: PROTOCOL },
      ...(token !== undefined && { token }),
    });
    const { value } = await messages.next();
    return value ?? undefined;
  } finally {
    signal.removeEventListener("abort", close);
  }
}

async function open(
  note: TerminalNote,
  signal: AbortSignal,
): Promise<Deno.Conn | undefined> {
  const opening: Promise<Deno.Conn> = "socket" in note
    ? Deno.connect({ transport: "unix", path: note.socket })
    : Deno.connect({ hostname: "127.0.0.1", port: note.port });
  try {
    return await abortable(opening, signal);
  } catch {
    opening.then((late) => late.close(), () => {});
    return undefined;
  }
}
