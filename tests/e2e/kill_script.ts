import type { FakePerson } from "../fakes/telegram_server.ts";
import type { OpenAIRequest } from "../fakes/openai_server.ts";
import type { ModelAnswer, ScriptedCall } from "../fakes/openai_script.ts";
import type { StageOptions } from "./telegram_stage.ts";
import type { Seeded } from "./seeded.ts";

/** What answering a message takes. */
export type Wish = "talk" | "exec" | "message" | "memory" | "long";

/** One message of the stream. */
export interface Told {
  /** Its mark, which all that comes of it bears: `m017`. */
  mark: string;
  person: FakePerson;
  wish: Wish;
}

/** Out of ten messages. */
const WISHES: readonly Wish[] = [
  ...["talk", "talk", "talk", "talk", "talk"] as const,
  ...["exec", "exec", "message", "memory", "long"] as const,
];

/** The file that `exec` adds a line to. */
export const ACTS = "acts.txt";

/** People who write. */
export function crowd(size: number): FakePerson[] {
  return Array.from({ length: size }, (_, at) => ({
    id: 101 + at,
    first_name: `Person ${at}`,
    username: `person_${at}`,
    state: "started",
  }));
}

/** People for a stage, all of whom its bot listens to. */
export function audience(
  people: FakePerson[],
): Pick<StageOptions, "people" | "telegram"> {
  return { people, telegram: { allow_from: people.map(({ id }) => id) } };
}

/** A stream of messages, in the order in which they are written. */
export function stream(
  people: readonly FakePerson[],
  { count, chance }: { count: number; chance: Seeded },
): Told[] {
  return Array.from({ length: count }, (_, at) => ({
    mark: `m${String(at).padStart(3, "0")}`,
    person: people[at % people.length],
    wish: chance.pick(WISHES),
  }));
}

/** What a person writes. */
export function wordsOf({ mark, wish }: Told): string {
  return `${mark} ${wish}`;
}

/** What the model answers in the end. */
export function replyOf({ mark, wish }: Told): string {
  if (wish !== "long") return `reply ${mark}`;
  const lines = Array.from(
    { length: 110 },
    (_, at) => `reply ${mark} with line ${at} of an answer that takes its time`,
  );
  return lines.join("\n");
}

/** What the model has done on the way; undefined where it is nothing. */
export function actOf(mark: string, wish: Wish): ScriptedCall | undefined {
  switch (wish) {
    case "exec": {
      const args = ["-c", `echo ${mark} >> ${ACTS}`];
      return { name: "exec", arguments: { command: "sh", args } };
    }
    case "message":
      return { name: "message", arguments: { content: `note ${mark}` } };
    case "memory":
      return { name: "write_memory", arguments: { content: `fact ${mark}` } };
    default:
      return undefined;
  }
}

/**
 * A model that does what each message wishes, and is stubborn: a call that
 * didn't go well is made a second and a third time.
 */
export function stubbornModel(
  { body }: OpenAIRequest,
): ModelAnswer {
  const at = body.messages.findLastIndex(({ role }) => role === "user");
  const words = String(body.messages[at]?.content);
  const [, mark, wish] = /^(m\d+) (\w+)$/.exec(words) ?? [];
  if (!mark) return { text: "Nothing." };
  const results = body.messages.slice(at + 1)
    .filter(({ role }) => role === "tool");
  const isDone = results.length >= 3 ||
    results.some(({ content }) => !String(content).startsWith("Error:"));
  const call = isDone ? undefined : actOf(mark, wish as Wish);
  if (call) return { calls: [call] };
  const told = { mark, wish } as Told;
  return { text: replyOf(told) };
}
