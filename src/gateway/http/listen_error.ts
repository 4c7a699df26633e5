import { describeError } from "../../i18n/describe_error.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";

/** Says why an address can't be listened on, and what to do. */
export function listenError(error: unknown, address: string): MiniclawError {
  const [reason, hint] = explain(error);
  return new MiniclawError(`Cannot listen on ${address}: ${reason}`, {
    code: "listen",
    hint,
    cause: error,
  });
}

function explain(error: unknown): [reason: string, hint: string] {
  if (error instanceof Deno.errors.AddrInUse) {
    return [
      "another program uses that port",
      "See whether it is a miniclaw: miniclaw status; or take another port " +
      "with --port, or gateway.port in the configuration",
    ];
  }
  if (error instanceof Deno.errors.PermissionDenied) {
    return [
      "the system doesn't allow it",
      "Take a port above 1023, with --port or gateway.port",
    ];
  }
  if (error instanceof Deno.errors.NotCapable) {
    const { message, hint } = describeError(error);
    return [message, hint ?? ""];
  }
  return [
    "this machine has no such address",
    "Set gateway.host to 127.0.0.1 for this machine alone, or to 0.0.0.0 for " +
    "every network it is in",
  ];
}
