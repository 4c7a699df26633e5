import * as v from "valibot";
import { wish } from "../../../config/wishes.ts";
import { texts } from "../../../i18n/en/api.ts";
import { texts as config } from "../../../i18n/en/config.ts";
import { isAgentName, withAgentName } from "../../../workspace/agent_name.ts";
import { checkVersion } from "../check_version.ts";
import type { Operation } from "../operation.ts";
import { unmask } from "../unmask.ts";
import {
  nameOf,
  openPersona,
  type ShownPersona,
  shownPersona,
  showPersona,
} from "./shown_persona.ts";

/** Who the agent is to be. */
export interface NewPersona {
  /** What it is to be called; the text is changed to say so. */
  name?: string;
  /** SOUL.md. */
  text: string;
  /** The version that was read before. */
  version: string;
}

/** Makes the agent another, from its next answer on. */
export const changePersona: Operation<undefined, NewPersona, ShownPersona> = {
  method: "PUT",
  path: "/api/persona",
  id: "changePersona",
  summary: "Change who the agent is; what is replaced can be gone back to",
  tag: "persona",
  body: v.strictObject({
    name: v.optional(
      v.pipe(v.string(), v.check(isAgentName, wish(texts.name))),
    ),
    text: v.pipe(
      v.string(),
      v.regex(/\S/, wish(config.filledText)),
      v.maxLength(100_000),
    ),
    version: v.string(),
  }),
  result: shownPersona,
  errors: { 409: "It was changed meanwhile: read it again" },
  async run({ body: { name, text, version } }, context) {
    const persona = await openPersona(context).change(async (old) => {
      await checkVersion(old, version);
      const given = unmask(text.toWellFormed(), old, context.redact);
      // The name that it had before comes along with every change of the text.
      const isNew = name !== undefined && name !== nameOf(old);
      return isNew ? withAgentName(given, name) : given;
    });
    return { body: await showPersona(persona) };
  },
};
