import type { Operation } from "../operation.ts";
import {
  openPersona,
  type ShownPersona,
  shownPersona,
  showPersona,
} from "./shown_persona.ts";

/** Takes back the last change of the persona; may be asked again and again. */
export const undoPersona: Operation<undefined, undefined, ShownPersona> = {
  method: "POST",
  path: "/api/persona/undo",
  id: "undoPersona",
  summary: "Go back to what the agent was before; again to go back further",
  tag: "persona",
  result: shownPersona,
  errors: { 409: "There is nothing before" },
  async run(_input, context) {
    return { body: await showPersona(await openPersona(context).undo()) };
  },
};
