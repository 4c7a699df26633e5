import { Refusal } from "./refusal.ts";

/** What goes wrong with a call. */
export type Fault =
  /** The service refuses. */
  | { kind: "status"; status: number; description?: string; wait?: number }
  /** Something in between answers with a page. */
  | { kind: "page" }
  /** Nothing ever comes. */
  | { kind: "hang" }
  /** It is answered late. */
  | { kind: "late"; until: Promise<void> }
  /** The connection breaks before anything was done. */
  | { kind: "cut" }
  /** It is done, and the answer gets lost. */
  | { kind: "lost" };

interface Planned {
  method: string;
  fault: Fault;
}

/** Faults to come, by method. */
export class Faults {
  #planned: Planned[] = [];

  /** The next so many calls of a method go wrong. */
  plan(method: string, fault: Fault, times = 1): void {
    for (let count = 0; count < times; count++) {
      this.#planned.push({ method, fault });
    }
  }

  /** Takes the fault of a call. */
  take(method: string): Fault | undefined {
    const at = this.#planned.findIndex((one) => one.method === method);
    return at < 0 ? undefined : this.#planned.splice(at, 1)[0].fault;
  }
}

/** Answers a call as its fault has it. */
export async function answerWithFault(
  fault: Fault,
  { run, over }: { run(): Promise<unknown>; over: Promise<void> },
): Promise<Response> {
  switch (fault.kind) {
    case "status":
      throw new Refusal(
        fault.status,
        fault.description ?? `Fault ${fault.status}`,
        fault.wait === undefined ? undefined : { retry_after: fault.wait },
      );
    case "page":
      return new Response("<html>Bad Gateway</html>", { status: 502 });
    case "hang":
      await over;
      return broken();
    case "late":
      await fault.until;
      return Response.json({ ok: true, result: await run() });
    case "lost":
      await run();
      return broken();
    case "cut":
      return broken();
  }
}

/** Breaks off after less than it promised. */
function broken(): Response {
  const begun = new Response('{"ok":tr').body;
  return new Response(begun, { headers: { "content-length": "100" } });
}
