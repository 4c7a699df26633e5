import { openaiOperations } from "../openai/openai_operations.ts";
import { answerApproval } from "./approvals/answer_approval.ts";
import { listApprovals } from "./approvals/list_approvals.ts";
import { followChat } from "./chat/follow_chat.ts";
import { postChat } from "./chat/post_chat.ts";
import { login } from "./login/login.ts";
import { loginLink } from "./login/login_link.ts";
import { logout } from "./login/logout.ts";
import { me } from "./login/me.ts";
import { stopChat } from "./chat/stop_chat.ts";
import { fireDue } from "./cron/fire_due.ts";
import { addJob } from "./jobs/add_job.ts";
import { deleteJob } from "./jobs/delete_job.ts";
import { listJobs } from "./jobs/list_jobs.ts";
import { runJob } from "./jobs/run_job.ts";
import { switchJob } from "./jobs/switch_job.ts";
import { listNotes } from "./memory/list_notes.ts";
import { readNote } from "./memory/read_note.ts";
import { searchNotes } from "./memory/search_notes.ts";
import { writeNote } from "./memory/write_note.ts";
import { listModels } from "./models/list_models.ts";
import type { AnyOperation } from "./operation.ts";
import { changePersona } from "./persona/change_persona.ts";
import { getPersona } from "./persona/get_persona.ts";
import { readVersion } from "./persona/read_version.ts";
import { undoPersona } from "./persona/undo_persona.ts";
import { runMessage } from "./run/run_message.ts";
import { deleteSession } from "./sessions/delete_session.ts";
import { getSession } from "./sessions/get_session.ts";
import { listSessions } from "./sessions/list_sessions.ts";
import { changeSetting } from "./settings/change_setting.ts";
import { listSettings } from "./settings/list_settings.ts";
import { getSkill } from "./skills/get_skill.ts";
import { listSkills } from "./skills/list_skills.ts";
import { getStatus } from "./status/get_status.ts";

/** Everything that can be asked of the API. A new operation is one more line here. */
export const operations: readonly AnyOperation[] = [
  login,
  logout,
  loginLink,
  me,
  postChat,
  followChat,
  stopChat,
  runMessage,
  listApprovals,
  answerApproval,
  listSessions,
  getSession,
  deleteSession,
  listNotes,
  readNote,
  writeNote,
  searchNotes,
  listJobs,
  addJob,
  switchJob,
  runJob,
  deleteJob,
  fireDue,
  listSkills,
  getSkill,
  getPersona,
  readVersion,
  changePersona,
  undoPersona,
  listModels,
  listSettings,
  changeSetting,
  getStatus,
  ...openaiOperations,
];
