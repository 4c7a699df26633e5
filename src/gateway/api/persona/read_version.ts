import * as v from "valibot";
import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { phrase } from "../../../base/phrase.ts";
import { textVersion } from "../../../base/text_version.ts";
import { texts } from "../../../i18n/en/resources.ts";
import type { Operation } from "../operation.ts";
import { moment } from "../shape.ts";
import { nameOf, openPersona, type PersonaVersion } from "./shown_persona.ts";

/** Who the agent was. */
export interface ReadVersion extends PersonaVersion {
  /** SOUL.md as it was then. */
  text: string;
}

/** Tells who the agent was before one of its changes. */
export const readVersion: Operation<undefined, undefined, ReadVersion> = {
  method: "GET",
  path: "/api/persona/versions/:version",
  id: "readPersonaVersion",
  summary: "Read who the agent was, by a version of its history",
  tag: "persona",
  result: v.strictObject({
    version: v.string(),
    at: moment,
    name: v.string(),
    text: v.string(),
  }),
  errors: { 404: "There is no such version, or it was gone back to" },
  async run({ params: { version } }, context) {
    const { replaced } = await openPersona(context).read();
    for (const { at, text } of replaced.toReversed()) {
      if (await textVersion(text) !== version) continue;
      return { body: { version, at, name: nameOf(text), text } };
    }
    throw new MiniclawError(phrase(texts.noVersion, { version }), {
      code: "not_found",
    });
  },
};
