import type { ChatAddress } from "../base/chat_address.ts";
import type { Language } from "../base/language.ts";
import type { NamedModel } from "../tools/background.ts";
import type { Spending } from "./governor/spending.ts";
import type { Asked } from "./prepare_context.ts";

/** A message on its way to the model. */
export interface Turning extends Asked, Pick<Spending, "source" | "job"> {
  /** What the conversation knows it by. */
  id?: string;
  /** Who wrote it, such as `telegram:123`. */
  person: string;
  /** Where the agent works by itself, unasked: the chat that hears of it. */
  byItselfFor?: ChatAddress;
  /** The model that is asked. */
  model: string;
  /** The provider that was named for it; undefined: the one in force. */
  named?: string;
  /** The language that the person is spoken to in. */
  language: Language;
}

/** Who was chosen for a message; undefined where whoever is in force is asked. */
export function choiceOf(
  { named, model }: Pick<Turning, "named" | "model">,
): NamedModel | undefined {
  return named === undefined ? undefined : { provider: named, model };
}
