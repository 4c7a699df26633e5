import fc from "fast-check";

/** An event as the gateway numbers it. */
export interface ToldEvent {
  id: string;
  kind: string;
  // deno-lint-ignore no-explicit-any
  data: any;
}

/** What happens in a chat, in short. */
export type Happening =
  | { kind: "ask"; text: string; pieces: string[]; tools: string[] }
  | { kind: "beside"; text: string }
  | { kind: "approval"; isSettled: boolean };

export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("ask" as const),
      text: fc.string({ minLength: 1 }),
      pieces: fc.array(fc.string({ minLength: 1 }), { maxLength: 4 }),
      tools: fc.array(fc.constantFrom("exec", "web"), { maxLength: 2 }),
    }),
    fc.record({ kind: fc.constant("beside" as const), text: fc.string() }),
    fc.record({
      kind: fc.constant("approval" as const),
      isSettled: fc.boolean(),
    }),
  ),
  { maxLength: 8 },
);

/** A chat in which that happened, and everything that the gateway tells of it. */
export class ToldChat {
  readonly events: ToldEvent[] = [];

  constructor(all: readonly Happening[]) {
    for (const [at, one] of all.entries()) this.#happen(one, at);
  }

  /** What a page is told that comes when so many events have been. */
  stateAfter(count: number): ToldEvent[] {
    const past = this.events.slice(0, count);
    const answered = new Set(
      past.map(({ data }) => data.answers)
        .filter((id, at) => id && past[at].kind === "reply"),
    );
    const isOpen = ({ kind, data }: ToldEvent): boolean =>
      kind === "message" && !answered.has(data.message.id);
    const oldest = past.findIndex(isOpen);
    const from = oldest < 0 ? past.length : oldest;
    const state = {
      session: "default",
      messages: past.flatMap((event) => closed(event, past, isOpen)),
      open: past.filter(isOpen).map(({ data }) => data.message),
      approvals: waiting(past),
      model: "test-model",
    };
    const id = `e-${from}`;
    return [{ id, kind: "state", data: state }, ...past.slice(from)];
  }

  #happen(one: Happening, at: number): void {
    if (one.kind === "beside") {
      this.#tell("reply", { id: `b${at}`, text: one.text, at: time(at) });
    } else if (one.kind === "approval") {
      this.#tell("approval", { approval: { code: `c${at}` } });
      if (one.isSettled) {
        this.#tell("settled", { code: `c${at}`, answer: "once" });
      }
    } else this.#ask(one, at);
  }

  #ask(
    { text, pieces, tools }: Extract<Happening, { kind: "ask" }>,
    at: number,
  ): void {
    const id = `web:${at}`;
    const progress = (event: unknown): void =>
      this.#tell("progress", { answers: id, event });
    this.#tell("message", { message: { id, text, at: time(at) } });
    for (const [number, tool] of tools.entries()) {
      const step = { id: `s${number}`, input: { at } };
      progress({ kind: "toolStart", tool, step });
      progress({ kind: "usage", usage: {} });
      const end = { id: `s${number}`, output: "done", outcome: "ok" };
      progress({ kind: "toolEnd", tool, step: { ...end, milliseconds: 3 } });
    }
    for (const piece of pieces) progress({ kind: "text", text: piece });
    const whole = { id: `r${at}`, answers: id, text: pieces.join("") };
    this.#tell("reply", {
      ...whole,
      at: time(at),
      outcome: { kind: "answered" },
    });
  }

  // deno-lint-ignore no-explicit-any
  #tell(kind: string, data: any): void {
    this.events.push({ id: `e-${this.events.length + 1}`, kind, data });
  }
}

/** What the history holds of an event: a question, an answer, or a remark. */
function closed(
  { kind, data }: ToldEvent,
  past: readonly ToldEvent[],
  isOpen: (event: ToldEvent) => boolean,
): unknown[] {
  if (kind === "message") {
    const { text, at } = data.message;
    const event = past.find((one) => one.data.message === data.message)!;
    return isOpen(event)
      ? []
      : [{ role: "user", id: data.message.id, text, at }];
  }
  if (kind !== "reply") return [];
  const { id, text, at, answers } = data;
  if (answers === undefined) return [{ role: "beside", id, text, at }];
  const steps = stepsOf(past, answers);
  return [{
    ...{ role: "assistant", id: answers, text, at },
    ...steps.length > 0 && { steps },
  }];
}

function stepsOf(past: readonly ToldEvent[], id: string): unknown[] {
  return past.filter(({ data }) =>
    data.answers === id && data.event?.kind === "toolStart"
  ).map(({ data: { event: { tool, step } } }) => ({
    ...{ id: step.id, tool, input: step.input, output: "done" },
  }));
}

function waiting(past: readonly ToldEvent[]): unknown[] {
  const settled = new Set(
    past.filter(({ kind }) => kind === "settled").map(({ data }) => data.code),
  );
  return past.filter(({ kind }) => kind === "approval")
    .map(({ data }) => data.approval)
    .filter(({ code }) => !settled.has(code));
}

function time(at: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString();
}
