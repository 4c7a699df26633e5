/** What the rules answer where no model is set up. */
export const texts = {
  noTool: "That takes the tool `{tool}`, which is not available here.",
  time: "It is {time} on {weekday} {day} {month} {year} ({timezone}).",
  notUnderstood:
    "I did not understand that. This is miniclaw's offline mode: a small set of rules, not a language model. Try for example:\n{examples}\n\nTo connect a model, run `miniclaw onboard`; `miniclaw help models` explains the choices.",
  help:
    "In offline mode I go by a small set of rules; I am not a language model. I understand requests such as:\n{examples}\n\n`miniclaw onboard` connects a model.",
  inWorkspace: "In the workspace:",
  inFolder: "In {path}:",
  file: "{path}:",
  fromNotes: "From your notes:",
  noted: "Noted: {content}",
  notedToday: "Noted for today: {content}",
  known: "That was already noted: {content}",
  planned: "The reminder is set:",
  askWhen:
    "When? I understand “every 30 minutes”, “in 2 hours”, “at 18:30” and “at 2030-12-31T09:00”, before or after what it is about.",
  reminders: "Your reminders:",
  done: "Done: {result}",
  openQuote: "I did not run that: a quotation mark in it is never closed.",
  needsShell:
    "I did not run that: `{sign}` is for a shell, and programs are run here without one. Ask for one program at a time, or put the text in single quotes to pass it on as it is.",
  failed: "That did not work: {text}",
  nothing: "(nothing)",
  skills: "Skills:",
  hello: "Hello! I am miniclaw, in offline mode. You could try:\n{examples}",
  welcome: "You are welcome.",
  identity:
    "I am miniclaw, in offline mode: a small set of rules, not a language model. The tools are real. Say “help” for what I understand; `miniclaw onboard` connects a model.",
  written: {
    one: "Written to {path} ({count} character).",
    other: "Written to {path} ({count} characters).",
  },
} as const;
