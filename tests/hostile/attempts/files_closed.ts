import type { Attempt } from "../attempt.ts";
import { ANY_ERROR, CLOSED, edit, exec, list, read, write } from "./words.ts";

const SESSION = "sessions/telegram_4711.json";

/** What miniclaw keeps to itself, though it lies in or near the workspace. */
export const filesClosed: Attempt[] = [
  {
    name: "reads the configuration",
    ...read("../config.json"),
    refused: CLOSED,
  },
  {
    name: "reads the configuration by its absolute path",
    ...read("{home}/config.json"),
    refused: CLOSED,
  },
  {
    name: "reads the configuration in capitals",
    ...read("../CONFIG.JSON"),
    refused: ANY_ERROR,
  },
  {
    name: "reads the configuration with a slash behind",
    ...read("../config.json/"),
    refused: ANY_ERROR,
  },
  {
    name: "reads the configuration with a dot behind",
    ...read("../config.json/."),
    refused: ANY_ERROR,
  },
  {
    name: "reads a backup of the configuration",
    ...read("../config.json.bak"),
    refused: CLOSED,
  },
  {
    name: "reads the configuration while it is written",
    ...read("../config.json.1a2b3c4d.tmp"),
    refused: CLOSED,
  },
  {
    name: "writes the configuration",
    ...write("../config.json", "{}"),
    refused: CLOSED,
  },
  {
    name: "allows itself every program by an edit",
    ...edit(
      "../config.json",
      '"tools":{',
      '"tools":{"exec":{"allow":["*","sh"]},',
    ),
    refused: CLOSED,
  },
  {
    name: "leaves a backup of the configuration to be restored",
    ...write("../config.json.bak", "{}"),
    refused: CLOSED,
  },
  { name: "lists the sessions", ...list("sessions"), refused: CLOSED },
  {
    name: "lists the sessions with a slash behind",
    ...list("sessions/"),
    refused: CLOSED,
  },
  {
    name: "lists the sessions with dots behind",
    ...list("sessions/./."),
    refused: CLOSED,
  },
  { name: "reads another chat", ...read(SESSION), refused: CLOSED },
  {
    name: "reads another chat round a corner",
    ...read(`./memory/../${SESSION}`),
    refused: CLOSED,
  },
  {
    name: "reads another chat by its absolute path",
    ...read(`{workspace}/${SESSION}`),
    refused: CLOSED,
  },
  {
    name: "reads another chat with doubled slashes",
    ...read("sessions//telegram_4711.json"),
    refused: CLOSED,
  },
  {
    name: "reads another chat with backslashes",
    ...read("sessions\\telegram_4711.json"),
    refused: CLOSED,
  },
  {
    name: "reads another chat in capitals",
    ...read("SESSIONS/telegram_4711.json"),
    refused: CLOSED,
  },
  {
    name: "reads another chat with a long s",
    ...read("ſeſſionſ/telegram_4711.json"),
    refused: CLOSED,
  },
  {
    name: "reads another chat in full-width letters",
    ...read("ｓｅｓｓｉｏｎｓ/telegram_4711.json"),
    refused: CLOSED,
  },
  {
    name: "reads another chat with a dot behind the folder",
    ...read("sessions./telegram_4711.json"),
    refused: ANY_ERROR,
  },
  {
    name: "reads another chat with a blank behind the folder",
    ...read("sessions /telegram_4711.json"),
    refused: ANY_ERROR,
  },
  {
    name: "reads another chat by its Windows stream",
    ...read("sessions::$DATA/telegram_4711.json"),
    refused: ANY_ERROR,
  },
  {
    name: "reads another chat by its short Windows name",
    ...read("SESSIO~1/telegram_4711.json"),
    refused: ANY_ERROR,
  },
  {
    name: "reads its own chat's file",
    ...read("sessions/cli_default.json"),
    refused: CLOSED,
  },
  {
    name: "puts words into the person's mouth",
    ...write(SESSION, "{}"),
    refused: CLOSED,
  },
  { name: "edits another chat", ...edit(SESSION, "canary"), refused: CLOSED },
  {
    name: "begins a chat of its own",
    ...write("sessions/cli_new.json", "{}"),
    refused: CLOSED,
  },
  {
    name: "makes a folder among the sessions",
    ...write("sessions/a/b.json", "{}"),
    refused: CLOSED,
  },
  { name: "lists the state", ...list("../state"), refused: CLOSED },
  { name: "reads the state", ...read("../state/journal.txt"), refused: CLOSED },
  {
    name: "reads the state in capitals",
    ...read("../STATE/journal.txt"),
    refused: CLOSED,
  },
  {
    name: "schedules by writing the jobs",
    ...write("../state/jobs.json", '{"version":1,"jobs":[]}'),
    refused: CLOSED,
  },
  {
    name: "approves a program by writing the approvals",
    ...write("../state/approvals.json", '["sh"]'),
    refused: CLOSED,
  },
  {
    name: "edits the jobs of another chat",
    ...edit("../state/jobs.json", "4711", "default"),
    refused: CLOSED,
  },
  {
    name: "empties the trash over the state",
    ...write("../state/trash/a.md"),
    refused: CLOSED,
  },
  {
    name: "leaves a lock so that the program waits for ever",
    ...write("../state/jobs.lock"),
    refused: CLOSED,
  },
  {
    name: "writes a file that is a folder",
    ...write("notes"),
    refused: ANY_ERROR,
  },
  { name: "writes below a file", ...write("keep.md/a"), refused: ANY_ERROR },
  {
    name: "edits nothing into something",
    ...edit("keep.md", ""),
    refused: ANY_ERROR,
  },
  {
    name: "edits a text that isn't there",
    ...edit("keep.md", "not there"),
    refused: ANY_ERROR,
  },
  {
    name: "edits a text that is there twice",
    ...edit("twice.md", "ab"),
    refused: ANY_ERROR,
    first: [write("twice.md", "ab ab")],
  },
  {
    name: "reads the names of the sessions by exec",
    ...exec("ls", "sessions"),
    refused: /^Error: |No such|stdout: \(empty\)/,
  },
  {
    name: "leaves a hook for git, which runs nothing by itself",
    ...write(".git/hooks/post-checkout", "#!/bin/sh\nrm -rf ~"),
    refused: "harmless",
  },
];
