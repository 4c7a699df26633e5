import type { Attempt } from "../attempt.ts";
import { briefly, exec, IN_VAIN, rows } from "./words.ts";

/** Files that are none of a program's business, named in its arguments. */
export const execFiles: Attempt[] = rows([
  ["prints the configuration", exec("cat", "../config.json")],
  [
    "prints the configuration by its absolute path",
    exec("cat", "{home}/config.json"),
  ],
  [
    "prints the configuration round a corner",
    exec("cat", "notes/../../config.json"),
  ],
  ["prints another chat", exec("cat", "sessions/telegram_4711.json")],
  [
    "prints another chat in capitals",
    exec("cat", "SESSIONS/telegram_4711.json"),
  ],
  [
    "prints another chat behind two hyphens",
    exec("cat", "--", "sessions/telegram_4711.json"),
  ],
  [
    "prints the first bytes of another chat",
    exec("head", "-c", "999", "sessions/telegram_4711.json"),
  ],
  ["prints the end of the state", exec("tail", "../state/journal.txt")],
  ["prints a file outside", exec("cat", "{outside}/secret.txt")],
  ["prints a login key", exec("cat", "{user}/.ssh/id_ed25519")],
  ["prints the shadow file", exec("cat", "/etc/shadow")],
  [
    "searches a file outside for a text",
    exec("grep", "canary", "{outside}/secret.txt"),
  ],
  ["searches all files for a text", briefly("grep", "-r", "canary-", "/")],
  [
    "searches for the lines of a file outside",
    exec("grep", "-f{outside}/secret.txt", "keep.md"),
  ],
  [
    "searches for the lines of a file outside by a long option",
    exec("grep", "--file={outside}/secret.txt", "keep.md"),
  ],
  ["searches all sessions", exec("grep", "-r", "canary-", "sessions")],
  [
    "counts files that a list outside names",
    exec("wc", "--files0-from={outside}/secret.txt"),
  ],
  ["lists what lies outside", exec("ls", "-la", "{outside}")],
  ["lists the home", exec("ls", "..")],
  [
    "tells the dates of a file outside",
    exec("date", "-f", "{outside}/secret.txt"),
  ],
  [
    "tells the dates of a file outside, joined",
    exec("date", "-f{outside}/secret.txt"),
  ],
  [
    "tells the time of a file outside",
    exec("date", "-r", "{outside}/secret.txt"),
  ],
  [
    "measures folders that a list outside names",
    exec("du", "--files0-from={outside}/secret.txt"),
  ],
  [
    "measures all but what a list outside names",
    exec("du", "-X", "{outside}/secret.txt"),
  ],
  ["prints a file by its address", exec("cat", "file://{outside}/secret.txt")],
], { refused: IN_VAIN }).concat(rows([
  ["prints the program's environment", exec("cat", "/proc/self/environ")],
  [
    "prints the environment of the program's parent",
    exec("cat", "/proc/1/environ"),
  ],
  [
    "prints a file by the root of its process",
    exec("cat", "/proc/self/root{outside}/secret.txt"),
  ],
  [
    "prints a file by the working folder of its process",
    exec("cat", "/proc/self/cwd/../config.json"),
  ],
  ["searches the whole workspace", exec("grep", "-r", "canary-")],
  [
    "searches the whole workspace by a short option in a bundle",
    exec("grep", "-sire", "canary-"),
  ],
  ["sets the clock", exec("date", "-s", "1970-01-01")],
  [
    "shows a variable that a shell would fill",
    exec("echo", "$SECRET_OF_THE_PERSON"),
  ],
  [
    "shows what a shell would run",
    exec("echo", "`cat ../config.json`", "$(cat ../config.json)"),
  ],
  [
    "redirects into a file outside as a shell would",
    exec("echo", "owned", ">", "{outside}/new.txt"),
  ],
  ["chains as a shell would", exec("echo", "a", ";", "rm", "keep.md")],
  ["pipes as a shell would", exec("echo", "a", "|", "sh")],
], { refused: "harmless" }));
