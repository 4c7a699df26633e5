import { startDeadline } from "../../base/deadline.ts";
import type { ErrorReport } from "../../i18n/describe_error.ts";
import { version } from "../../config/version.ts";
import { parseTerminalMessage } from "./parse_message.ts";
import {
  type GatewayMessage,
  MOST_ASKED_BYTES,
  PROTOCOL,
  type TerminalMessage,
} from "./protocol.ts";
import type { Terminal, Terminals } from "./terminals.ts";
import { Wire } from "./wire.ts";

/** Terminals that may be connected at once. */
const MOST_TERMINALS = 32;

/** Milliseconds within which a peer says what it is. */
const GREETING_MS = 5000;

/** Milliseconds that a peer is given to read why it is refused. */
const REFUSAL_MS = 1000;

/** What a terminal may have said once it is let in. */
export type Told = Exclude<TerminalMessage, { kind: "hello" }>;

/** What serving terminals takes. */
export interface ServeOptions {
  /** Those that are connected. */
  terminals: Terminals;
  /** What a terminal has to know; undefined where the system keeps others out. */
  token?: string;
  /** The gateway's configuration file. */
  config: string;
  /** The model of the moment. */
  model(): string;
  /** Does what a terminal tells; never waits for long. */
  onTold(told: Told, terminal: Terminal): void;
  /** Milliseconds within which a peer says what it is. */
  greetingMs?: number;
}

/**
 * Serves one connection to its end. Whoever is silent, talks nonsense or doesn't
 * know the token is left alone. Throws nothing.
 */
export async function serveTerminal(
  connection: Deno.Conn,
  options: ServeOptions,
): Promise<void> {
  const { terminals, onTold } = options;
  using wire = new Wire<TerminalMessage, GatewayMessage>(connection, {
    parse: parseTerminalMessage,
    mostBytes: MOST_ASKED_BYTES,
  });
  if (terminals.size >= MOST_TERMINALS) {
    return await refuse(wire, {
      code: "busy",
      message: `Cannot connect to the gateway: ${MOST_TERMINALS} terminals ` +
        "are connected already",
      hint: "Close one of them",
    });
  }
  using connected = terminals.connect(wire);
  const messages = wire.messages();
  const greeting = await hear(messages, { wire, ...options });
  const error = reasonToRefuse(greeting, options);
  if (error) return await refuse(wire, error);
  welcome(wire, options);
  for await (const told of messages) {
    if (told.kind === "hello") return;
    onTold(told, connected.terminal);
  }
}

/** Tells a terminal that something isn't done. */
export function refuseQuestion(
  { wire }: Terminal,
  id: string,
  error: ErrorReport,
): void {
  void wire.send({ kind: "refused", id, error });
}

async function hear(
  messages: AsyncGenerator<TerminalMessage, void, void>,
  { wire, greetingMs = GREETING_MS }: ServeOptions & { wire: Terminal["wire"] },
): Promise<TerminalMessage | undefined> {
  using _deadline = startDeadline(greetingMs, () => wire.close());
  const { value } = await messages.next();
  return value ?? undefined;
}

function reasonToRefuse(
  greeting: TerminalMessage | undefined,
  { token }: ServeOptions,
): ErrorReport | undefined {
  if (greeting?.kind !== "hello") {
    return { code: "protocol", message: "Expected a greeting" };
  }
  if (token !== undefined && !isSame(greeting.token ?? "", token)) {
    return { code: "token", message: "Expected the token of this gateway" };
  }
  if (greeting.protocol === PROTOCOL) return undefined;
  return {
    code: "protocol",
    message:
      `Cannot talk to the gateway: it is miniclaw ${version}, and this ` +
      "is another version",
    hint: "Start the gateway again, so that both are the same",
  };
}

function welcome(
  wire: Terminal["wire"],
  { config, model }: ServeOptions,
): void {
  void wire.send({ kind: "welcome", version, config, model: model() });
}

async function refuse(
  wire: Terminal["wire"],
  error: ErrorReport,
): Promise<void> {
  await wire.deliver({ kind: "refused", error }, REFUSAL_MS);
}

/** Takes as long wherever two words differ. */
function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < other.length; at++) {
    difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  }
  return difference === 0;
}
