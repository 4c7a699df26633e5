import type { PromptSources } from "./system_prompt.ts";

/**
 * The sources with every known secret masked, so that none leaves the house by way
 * of a file or a note. Masked before anything is cut: half a secret isn't known.
 */
export function redactSources(
  sources: PromptSources,
  redact: (text: string) => string,
): PromptSources {
  const { workspace, skills, notes, recalled, beside } = sources;
  return {
    ...sources,
    workspace: workspace
      .map((file) => ({ ...file, text: redact(file.text) })),
    skills: skills
      .map((skill) => ({ ...skill, description: redact(skill.description) })),
    notes: {
      long: redact(notes.long),
      today: redact(notes.today),
      recent: notes.recent.map(redact),
    },
    recalled: recalled?.map((note) => ({ ...note, text: redact(note.text) })),
    beside: beside?.map((one) => ({ ...one, text: redact(one.text) })),
  };
}
