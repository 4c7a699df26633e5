import {
  completionChunkShape,
  wholeCompletionShape,
} from "../../openai/completion_shape.ts";
import { errorShape } from "../../openai/error_shape.ts";
import { apiError } from "../api_error.ts";
import { shownJob } from "../jobs/shown_job.ts";
import { noteItem } from "../memory/list_notes.ts";
import { note } from "../memory/read_note.ts";
import { rankedNote } from "../memory/search_notes.ts";
import { modelItem } from "../models/list_models.ts";
import { shownPersona } from "../persona/shown_persona.ts";
import { shownSession } from "../sessions/get_session.ts";
import { sessionItem } from "../sessions/session_item.ts";
import { shownMessage } from "../sessions/shown_message.ts";
import { settingItem } from "../settings/setting_item.ts";
import type { Shape } from "../shape.ts";
import { shownSkill } from "../skills/get_skill.ts";
import { skillItem } from "../skills/list_skills.ts";
import { healthReport } from "../status/health_schema.ts";

/** The shapes that have a name in the document, for programs that are made from it. */
export const namedSchemas: Record<string, Shape<unknown, unknown>> = {
  ChatCompletion: wholeCompletionShape,
  ChatCompletionChunk: completionChunkShape,
  Error: apiError,
  FoundNote: rankedNote,
  Health: healthReport,
  Job: shownJob,
  Message: shownMessage,
  Model: modelItem,
  Note: note,
  NoteItem: noteItem,
  OpenAIError: errorShape,
  Persona: shownPersona,
  Session: shownSession,
  SessionItem: sessionItem,
  Setting: settingItem,
  Skill: shownSkill,
  SkillItem: skillItem,
};
