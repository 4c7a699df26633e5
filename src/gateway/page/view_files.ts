import choice from "./files/components/choice.js" with { type: "text" };
import confirmPart from "./files/components/confirm.js" with { type: "text" };
import copyButton from "./files/components/copy_button.js" with {
  type: "text",
};
import dialog from "./files/components/dialog.js" with { type: "text" };
import empty from "./files/components/empty.js" with { type: "text" };
import icon from "./files/components/icon.js" with { type: "text" };
import logo from "./files/components/logo.js" with { type: "text" };
import notice from "./files/components/notice.js" with { type: "text" };
import panes from "./files/components/panes.js" with { type: "text" };
import problem from "./files/components/problem.js" with { type: "text" };
import search from "./files/components/search.js" with { type: "text" };
import switchPart from "./files/components/switch.js" with { type: "text" };
import useKept from "./files/components/use_kept.js" with { type: "text" };
import useLoaded from "./files/components/use_loaded.js" with { type: "text" };
import useRefresh from "./files/components/use_refresh.js" with {
  type: "text",
};
import when from "./files/components/when.js" with { type: "text" };
import ago from "./files/logic/ago.js" with { type: "text" };
import amounts from "./files/logic/amounts.js" with { type: "text" };
import chart from "./files/logic/chart.js" with { type: "text" };
import diff from "./files/logic/diff.js" with { type: "text" };
import edited from "./files/logic/edited.js" with { type: "text" };
import jobForm from "./files/logic/job_form.js" with { type: "text" };
import merge from "./files/logic/merge.js" with { type: "text" };
import nextRun from "./files/logic/next_run.js" with { type: "text" };
import rhythm from "./files/logic/rhythm.js" with { type: "text" };
import zone from "./files/logic/zone.js" with { type: "text" };
import chartView from "./files/views/chart.js" with { type: "text" };
import charts from "./files/views/charts.js" with { type: "text" };
import conflict from "./files/views/conflict.js" with { type: "text" };
import editor from "./files/views/editor.js" with { type: "text" };
import figures from "./files/views/figures.js" with { type: "text" };
import health from "./files/views/health.js" with { type: "text" };
import job from "./files/views/job.js" with { type: "text" };
import jobFormView from "./files/views/job_form.js" with { type: "text" };
import jobWords from "./files/views/job_words.js" with { type: "text" };
import jobs from "./files/views/jobs.js" with { type: "text" };
import left from "./files/views/left.js" with { type: "text" };
import memory from "./files/views/memory.js" with { type: "text" };
import name from "./files/views/name.js" with { type: "text" };
import note from "./files/views/note.js" with { type: "text" };
import noteName from "./files/views/note_name.js" with { type: "text" };
import noteSearch from "./files/views/note_search.js" with { type: "text" };
import persona from "./files/views/persona.js" with { type: "text" };
import personaHistory from "./files/views/persona_history.js" with {
  type: "text",
};
import prepare from "./files/views/prepare.js" with { type: "text" };
import rhythmFields from "./files/views/rhythm_fields.js" with { type: "text" };
import scheduleFields from "./files/views/schedule_fields.js" with {
  type: "text",
};
import session from "./files/views/session.js" with { type: "text" };
import sessions from "./files/views/sessions.js" with { type: "text" };
import setting from "./files/views/setting.js" with { type: "text" };
import settingControl from "./files/views/setting_control.js" with {
  type: "text",
};
import settings from "./files/views/settings.js" with { type: "text" };
import skill from "./files/views/skill.js" with { type: "text" };
import skills from "./files/views/skills.js" with { type: "text" };
import stateName from "./files/views/state_name.js" with { type: "text" };
import status from "./files/views/status.js" with { type: "text" };
import suggestions from "./files/views/suggestions.js" with { type: "text" };
import useKeptEditing from "./files/views/use_kept_editing.js" with {
  type: "text",
};
import viewsCss from "./files/views/views.css" with { type: "text" };

/** What the views beside the chat are made of, by its name below `/assets/`. */
export const viewFiles: Readonly<Record<string, string>> = {
  "components/choice.js": choice,
  "components/confirm.js": confirmPart,
  "components/copy_button.js": copyButton,
  "components/dialog.js": dialog,
  "components/empty.js": empty,
  "components/icon.js": icon,
  "components/logo.js": logo,
  "components/notice.js": notice,
  "components/panes.js": panes,
  "components/problem.js": problem,
  "components/search.js": search,
  "components/switch.js": switchPart,
  "components/use_kept.js": useKept,
  "components/use_loaded.js": useLoaded,
  "components/use_refresh.js": useRefresh,
  "components/when.js": when,
  "logic/ago.js": ago,
  "logic/amounts.js": amounts,
  "logic/chart.js": chart,
  "logic/diff.js": diff,
  "logic/edited.js": edited,
  "logic/job_form.js": jobForm,
  "logic/merge.js": merge,
  "logic/next_run.js": nextRun,
  "logic/rhythm.js": rhythm,
  "logic/zone.js": zone,
  "views.css": viewsCss,
  "views/chart.js": chartView,
  "views/charts.js": charts,
  "views/conflict.js": conflict,
  "views/editor.js": editor,
  "views/figures.js": figures,
  "views/health.js": health,
  "views/job.js": job,
  "views/job_form.js": jobFormView,
  "views/job_words.js": jobWords,
  "views/jobs.js": jobs,
  "views/left.js": left,
  "views/memory.js": memory,
  "views/name.js": name,
  "views/note.js": note,
  "views/note_name.js": noteName,
  "views/note_search.js": noteSearch,
  "views/persona.js": persona,
  "views/persona_history.js": personaHistory,
  "views/prepare.js": prepare,
  "views/rhythm_fields.js": rhythmFields,
  "views/schedule_fields.js": scheduleFields,
  "views/session.js": session,
  "views/sessions.js": sessions,
  "views/setting.js": setting,
  "views/setting_control.js": settingControl,
  "views/settings.js": settings,
  "views/skill.js": skill,
  "views/skills.js": skills,
  "views/state_name.js": stateName,
  "views/status.js": status,
  "views/suggestions.js": suggestions,
  "views/use_kept_editing.js": useKeptEditing,
};
