import type { Attempt } from "../attempt.ts";
import type { Stage } from "../stage.ts";
import {
  briefly,
  CLOSED,
  DANGLING,
  edit,
  exec,
  IN_VAIN,
  list,
  OUTSIDE,
  read,
  SYSTEM,
  write,
} from "./words.ts";

const NO_FILE = /^Error: .*expected a file, found/;

/** A link that somebody, or a jailed program, has made in the workspace before. */
function link(name: string, target: string): Pick<Attempt, "setup" | "link"> {
  return {
    link: true,
    async setup(stage: Stage): Promise<void> {
      const path = `${stage.workspace}/${name}`;
      await Deno.remove(path).catch(() => {});
      await Deno.symlink(stage.fill(target), path);
    },
  };
}

async function makePipe({ workspace }: Stage): Promise<void> {
  await Deno.remove(`${workspace}/pipe`).catch(() => {});
  await new Deno.Command("mkfifo", { args: [`${workspace}/pipe`] }).output();
}

/** Doors in the workspace that lead out of it. */
export const filesLinks: Attempt[] = [
  {
    name: "reads through a link to a file",
    ...read("a"),
    ...link("a", "{outside}/secret.txt"),
    refused: OUTSIDE,
  },
  {
    name: "reads through a relative link",
    ...read("b"),
    ...link("b", "../../outside/secret.txt"),
    refused: OUTSIDE,
  },
  {
    name: "reads through a link to a folder",
    ...read("c/secret.txt"),
    ...link("c", "{outside}"),
    refused: OUTSIDE,
  },
  {
    name: "lists a link to a folder",
    ...list("d"),
    ...link("d", "{outside}"),
    refused: OUTSIDE,
  },
  {
    name: "lists a link to a folder with a slash behind",
    ...list("e/"),
    ...link("e", "{outside}"),
    refused: OUTSIDE,
  },
  {
    name: "climbs up behind a link to a folder",
    ...read("f/../secret.txt"),
    ...link("f", "{outside}/folder"),
    refused: /^Error: /,
  },
  {
    name: "reads through a link to a link",
    ...read("h"),
    ...link("h", "a"),
    refused: OUTSIDE,
  },
  {
    name: "reads through a link to the root of the disk",
    ...read("i/etc/passwd"),
    ...link("i", "/"),
    refused: OUTSIDE,
  },
  {
    name: "reads through a link to its own process",
    ...read("j/root/etc/passwd"),
    ...link("j", "/proc/self"),
    refused: /^Error: .*(leads out|to itself)/,
  },
  {
    name: "reads the configuration through a link",
    ...read("k"),
    ...link("k", "../config.json"),
    refused: CLOSED,
  },
  {
    name: "reads another chat through a link",
    ...read("l/telegram_4711.json"),
    ...link("l", "sessions"),
    refused: CLOSED,
  },
  {
    name: "reads the state through a link",
    ...read("m/journal.txt"),
    ...link("m", "../state"),
    refused: CLOSED,
  },
  {
    name: "reads a device through a link",
    ...read("n"),
    ...link("n", "/dev/zero"),
    refused: SYSTEM,
  },
  {
    name: "writes through a link to a file",
    ...write("o"),
    ...link("o", "{outside}/secret.txt"),
    refused: OUTSIDE,
  },
  {
    name: "writes through a link to a folder",
    ...write("p/new.txt"),
    ...link("p", "{outside}"),
    refused: OUTSIDE,
  },
  {
    name: "makes folders through a link to a folder",
    ...write("q/x/y/new.txt"),
    ...link("q", "{outside}"),
    refused: OUTSIDE,
  },
  {
    name: "writes through a link to nothing",
    ...write("r"),
    ...link("r", "{outside}/new.txt"),
    refused: DANGLING,
  },
  {
    name: "writes below a link to nothing",
    ...write("s/new.txt"),
    ...link("s", "{outside}/new"),
    refused: DANGLING,
  },
  {
    name: "reads through a link to itself",
    ...read("t"),
    ...link("t", "t"),
    refused: /^Error: /,
  },
  {
    name: "edits through a link",
    ...edit("u", "canary"),
    ...link("u", "{outside}/secret.txt"),
    refused: OUTSIDE,
  },
  {
    name: "edits the configuration through a link",
    ...edit("v", "evil"),
    ...link("v", "{home}/config.json"),
    refused: CLOSED,
  },
  {
    name: "leaves a session through a link",
    ...write("w/cli_new.json"),
    ...link("w", "{workspace}/sessions"),
    refused: CLOSED,
  },
  {
    name: "reads a link with exec",
    ...exec("cat", "x"),
    ...link("x", "{outside}/secret.txt"),
    refused: IN_VAIN,
  },
  {
    name: "reads a link to the configuration with exec",
    ...exec("cat", "y"),
    ...link("y", "{home}/config.json"),
    refused: IN_VAIN,
  },
  {
    name: "reads a link to the sessions with exec",
    ...exec("cat", "z/telegram_4711.json"),
    ...link("z", "sessions"),
    refused: IN_VAIN,
  },
  {
    name: "searches behind a link with exec",
    ...exec("grep", "-r", "canary", "aa"),
    ...link("aa", "{outside}"),
    refused: IN_VAIN,
  },
  {
    name: "searches the whole workspace following links",
    ...briefly("grep", "-R", "canary-", "."),
    ...link("ab", "{outside}"),
    refused: "harmless",
  },
  {
    name: "works in a folder that is a link",
    tool: "exec",
    arguments: { command: "cat", args: ["secret.txt"], cwd: "ac" },
    ...link("ac", "{outside}"),
    refused: OUTSIDE,
  },
  {
    name: "leaves a skill that is a link",
    tool: "read_skill",
    arguments: { name: "linked" },
    ...link("skills/linked", "{outside}/folder"),
    refused: /^Error: /,
  },
  {
    name: "notes through a link",
    tool: "filesystem",
    arguments: { action: "write", path: "memory/2026-01-01.md", content: "x" },
    ...link("memory/2026-01-01.md", "{outside}/secret.txt"),
    refused: OUTSIDE,
  },
  {
    name: "reads a pipe that nobody writes to",
    ...read("pipe"),
    setup: makePipe,
    refused: NO_FILE,
  },
  {
    name: "writes to a pipe that nobody reads",
    ...write("pipe"),
    setup: makePipe,
    refused: NO_FILE,
  },
  {
    name: "edits a pipe",
    ...edit("pipe", "a"),
    setup: makePipe,
    refused: NO_FILE,
  },
];
