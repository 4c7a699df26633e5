import * as v from "valibot";
import { textVersion } from "../../../base/text_version.ts";
import { agentName } from "../../../workspace/agent_name.ts";
import { type Persona, PersonaStore } from "../../../workspace/persona.ts";
import type { ApiContext } from "../api_context.ts";
import { moment, type Shape } from "../shape.ts";

/** What an agent is called that nobody gave a name. */
const NAMELESS = "miniclaw";

/** A persona that was replaced. */
export interface PersonaVersion {
  /** What tells it from others. */
  version: string;
  /** When it was replaced, ISO-8601 in UTC. */
  at: string;
  /** What the agent was called. */
  name: string;
}

/** Who the agent is. */
export interface ShownPersona {
  /** What it is called. */
  name: string;
  /** SOUL.md. */
  text: string;
  /** What has to be said to replace it. */
  version: string;
  /** What can be gone back to, step by step: the newest first. */
  history: PersonaVersion[];
}

/** The shape of a persona. */
export const shownPersona: Shape<unknown, ShownPersona> = v
  .strictObject({
    name: v.string(),
    text: v.string(),
    version: v.string(),
    history: v.array(v.strictObject({
      version: v.string(),
      at: moment,
      name: v.string(),
    })),
  });

/** What a SOUL.md calls the agent. */
export function nameOf(soul: string): string {
  return agentName(soul) ?? NAMELESS;
}

/** The persona of the agent's home. */
export function openPersona(
  { home, log, now }: Pick<ApiContext, "home" | "log" | "now">,
): PersonaStore {
  return new PersonaStore(home, { log, now });
}

/** What the agent is called now, as far as that can be found out. */
export async function currentName(
  context: Pick<ApiContext, "home" | "log" | "now">,
): Promise<string> {
  try {
    return nameOf((await openPersona(context).read()).text);
  } catch {
    return NAMELESS; // whoever looks at the persona itself is told why
  }
}

/** A persona as it is shown. */
export async function showPersona(
  { text, replaced }: Persona,
): Promise<ShownPersona> {
  const history = await Promise.all(
    replaced.map(async ({ at, text }) => ({
      ...{ version: await textVersion(text), at, name: nameOf(text) },
    })),
  );
  return {
    ...{ name: nameOf(text), text, version: await textVersion(text) },
    history: history.reverse(),
  };
}
