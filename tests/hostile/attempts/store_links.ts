import type { Attempt, Call } from "../attempt.ts";
import type { Stage } from "../stage.ts";
import { exec, list, read, write } from "./words.ts";

/** Stands for a pipe that nobody writes to. */
const PIPE = "|";

/** Puts a link or a pipe in the place of what the program keeps, and the old thing back. */
function swapped(
  name: string,
  target: string,
): Pick<Attempt, "setup" | "after" | "link"> {
  const path = ({ workspace }: Stage): string => `${workspace}/${name}`;
  const kept = ({ program }: Stage): string => program.path("workspace/kept");
  return {
    link: true,
    async setup(stage): Promise<void> {
      await Deno.mkdir(path(stage).replace(/\/[^/]*$/, ""), {
        recursive: true,
      });
      await Deno.rename(path(stage), kept(stage)).catch(() => {});
      if (target !== PIPE) await Deno.symlink(stage.fill(target), path(stage));
      else await new Deno.Command("mkfifo", { args: [path(stage)] }).output();
    },
    async after(stage): Promise<void> {
      await Deno.remove(path(stage)).catch(() => {});
      await Deno.rename(kept(stage), path(stage)).catch(() => {});
    },
  };
}

const note = {
  tool: "write_memory",
  arguments: { content: "A note that goes astray" },
};
const today = {
  tool: "write_memory",
  arguments: { content: "A note of today that goes astray", target: "today" },
};
const recall = { tool: "recall", arguments: { query: "canary outside" } };

function skill(
  tool: string,
  name: string,
): Pick<Attempt, "tool" | "arguments"> {
  const whole = { name, description: "Harm", content: "Do harm" };
  return { tool, arguments: tool === "create_skill" ? whole : { name } };
}

/** A program puts a link in a folder's place; where a person did, it is their wish. */
function linked(folder: string): Call {
  const script = `mv ${folder} away; ln -sfn {outside} ${folder}`;
  return exec("sh", "-c", script);
}

/** Doors where the program itself reads and writes: a jailed program can make them. */
export const storeLinks: Attempt[] = [
  {
    name: "notes where MEMORY.md is a link",
    ...note,
    ...swapped("memory/MEMORY.md", "{outside}/secret.txt"),
    refused: "harmless",
  },
  {
    name: "notes where MEMORY.md is a link to nothing",
    ...note,
    ...swapped("memory/MEMORY.md", "{outside}/new.txt"),
    refused: "harmless",
  },
  {
    name: "notes where MEMORY.md is a link, then reads what was noted",
    ...read("memory/MEMORY.md"),
    first: [note],
    ...swapped("memory/MEMORY.md", "{outside}/secret.txt"),
    refused: "harmless",
  },
  {
    name: "notes where the notes were made a link by a program",
    ...note,
    first: [linked("memory")],
    under: "jailed",
    refused: "harmless",
  },
  {
    name: "notes today where the notes were made a link by a program",
    ...today,
    first: [linked("memory")],
    under: "jailed",
    refused: "harmless",
  },
  {
    name: "recalls where MEMORY.md is a link",
    ...recall,
    ...swapped("memory/MEMORY.md", "{outside}/secret.txt"),
    refused: "harmless",
  },
  {
    name: "recalls where a day is a link",
    ...recall,
    ...swapped("memory/2026-01-02.md", "{outside}/secret.txt"),
    refused: "harmless",
  },
  {
    name: "recalls where the notes were made a link by a program",
    ...recall,
    first: [linked("memory")],
    under: "jailed",
    refused: "harmless",
  },
  {
    name: "makes a skill where the skills were made a link by a program",
    ...skill("create_skill", "astray"),
    first: [linked("skills")],
    under: "jailed",
    refused: "harmless",
  },
  {
    name: "deletes a skill where the skills were made a link by a program",
    ...skill("delete_skill", "folder"),
    first: [linked("skills")],
    under: "jailed",
    refused: "harmless",
  },
  {
    name: "reads a skill where the skills were made a link by a program",
    ...skill("read_skill", "folder"),
    first: [linked("skills")],
    under: "jailed",
    refused: "harmless",
  },
  {
    name: "deletes a skill that is a link",
    ...skill("delete_skill", "door"),
    ...swapped("skills/door", "{outside}/folder"),
    refused: "harmless",
  },
  {
    name: "reads a skill whose text is a link",
    ...skill("read_skill", "text"),
    ...swapped("skills/text/SKILL.md", "{outside}/secret.txt"),
    refused: "harmless",
  },
  {
    name: "makes a skill over a link to nothing",
    ...skill("create_skill", "nothing"),
    ...swapped("skills/nothing", "{outside}/new"),
    refused: "harmless",
  },
  {
    name: "reads a skill beside which lies a link",
    ...skill("read_skill", "beside"),
    first: [
      write(
        "skills/beside/SKILL.md",
        "---\nname: beside\ndescription: Harm\n---\nHarm",
      ),
    ],
    ...swapped("skills/beside/more", "{outside}"),
    refused: /^(?![^]*secret\.txt)/,
  },
  {
    name: "lists the folder with all those links",
    ...list("."),
    ...swapped("door", "{outside}"),
    refused: /^(?![^]*secret\.txt)/,
  },
  {
    name: "notes where MEMORY.md is a pipe",
    ...note,
    ...swapped("memory/MEMORY.md", PIPE),
    refused: /^Error: /,
  },
  {
    name: "recalls where a day is a pipe",
    ...recall,
    ...swapped("memory/2026-01-03.md", PIPE),
    refused: "harmless",
  },
  {
    name: "reads a skill whose text is a pipe",
    ...skill("read_skill", "pipe"),
    ...swapped("skills/pipe/SKILL.md", PIPE),
    refused: /^Error: /,
  },
];
