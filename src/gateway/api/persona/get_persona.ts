import type { Operation } from "../operation.ts";
import {
  openPersona,
  type ShownPersona,
  shownPersona,
  showPersona,
} from "./shown_persona.ts";

/** Tells who the agent is. */
export const getPersona: Operation<undefined, undefined, ShownPersona> = {
  method: "GET",
  path: "/api/persona",
  id: "getPersona",
  summary: "Read who the agent is: SOUL.md, and what it replaced",
  tag: "persona",
  result: shownPersona,
  async run(_input, context) {
    return { body: await showPersona(await openPersona(context).read()) };
  },
};
