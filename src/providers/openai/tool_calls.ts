import { newCallId } from "../call_id.ts";
import type { CallDelta } from "./chunk.ts";
import type { ToolCall } from "../provider.ts";
import { parseObject, readArguments } from "../tool_arguments.ts";

/**
 * Puts tool calls together from their pieces. Pieces belong together by index;
 * where services leave it out or give every call the same one, a new id or a
 * name after whole arguments begins another call.
 */
export class ToolCallAssembler {
  readonly #calls: CallDelta[] = [];
  readonly #byIndex = new Map<number, CallDelta>();
  readonly #taken: Set<string>;
  #lastIndex = 0;

  /** Ids in use already are not given to another call. */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** Takes a piece. */
  add(delta: CallDelta): void {
    const index = delta.index ?? this.#lastIndex;
    this.#lastIndex = index;
    const call = this.#byIndex.get(index);
    if (!call || beginsAnother(call, delta)) {
      const begun = { ...delta };
      this.#calls.push(begun);
      this.#byIndex.set(index, begun);
      return;
    }
    call.id ||= delta.id;
    call.name ||= delta.name;
    call.arguments += delta.arguments;
  }

  /** All the calls, whole, in the order in which they began. */
  finish(): ToolCall[] {
    return this.#calls.map((call) => ({
      id: this.#uniqueId(call.id),
      name: call.name,
      arguments: readArguments(call.arguments),
    }));
  }

  /** Some services count from zero in every answer. */
  #uniqueId(id: string): string {
    const unique = id && !this.#taken.has(id) ? id : newCallId();
    this.#taken.add(unique);
    return unique;
  }
}

function beginsAnother(call: CallDelta, delta: CallDelta): boolean {
  if (!delta.name) return false;
  if (call.id && delta.id) return call.id !== delta.id;
  return delta.arguments !== "" && parseObject(call.arguments) !== undefined;
}
