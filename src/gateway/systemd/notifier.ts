import { MiniclawError } from "../../base/miniclaw_error.ts";

/** Tells systemd how this process fares. */
export interface Notifier extends Disposable {
  /** Sends assignments such as `READY=1`, all in one message. */
  send(...assignments: string[]): Promise<void>;
}

/**
 * Opens the way to `$NOTIFY_SOCKET`.
 *
 * @throws {MiniclawError} where Deno was started without `--unstable-net`, or the
 * socket is none that Deno can speak to
 */
export function openNotifier(socket: string): Notifier {
  const path = socketPath(socket);
  const { listenDatagram } = Deno as { listenDatagram?: Listen };
  if (listenDatagram === undefined) {
    throw cannot("expected Deno with --unstable-net, got Deno without it");
  }
  // A sender has to have a name of its own too; this one needs no file.
  const own = `\0miniclaw/notify/${crypto.randomUUID()}`;
  const connection = listenDatagram({ transport: "unixpacket", path: own });
  return {
    async send(...assignments) {
      const bytes = new TextEncoder().encode(assignments.join("\n"));
      await connection.send(bytes, { transport: "unixpacket", path });
    },
    [Symbol.dispose]: () => connection.close(),
  };
}

type Listen = (
  options: Deno.UnixListenOptions & { transport: "unixpacket" },
) => Deno.DatagramConn;

function socketPath(socket: string): string {
  if (socket.startsWith("/")) return socket;
  if (socket.startsWith("@")) return `\0${socket.slice(1)}`;
  throw cannot(`expected NOTIFY_SOCKET to name a Unix socket, got "${socket}"`);
}

function cannot(why: string): MiniclawError {
  return new MiniclawError(`Cannot tell systemd how it goes: ${why}`, {
    code: "systemd",
    hint: "See what the unit has to hold with: miniclaw service print",
  });
}
