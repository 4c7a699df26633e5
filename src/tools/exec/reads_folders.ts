import { programNames } from "./program_names.ts";

/** Programs that tell of files only their names and sizes. */
const NAMES_ONLY = new Set(
  "ls dir vdir tree du df stat pwd echo printf basename dirname realpath test"
    .split(" "),
);

/** Searchers that read the whole folder they are started in. */
const FOLDER_SEARCHERS = new Set("rg rgrep ag ack ugrep".split(" "));

/** Long and short options of grep that make it read folders, abbreviated too. */
const RECURSIVE = /^(--?rec|--der|--dir|-[^-]*[rRd])/;

/** Whether a program shows no content of the files below a folder. */
export function showsNamesOnly(program: string): boolean {
  return programNames(program).some((name) => NAMES_ONLY.has(name));
}

/** Whether a call reads the files below the folder it is started in. */
export function readsItsFolder(
  program: string,
  args: readonly string[],
): boolean {
  const names = programNames(program);
  if (names.some((name) => FOLDER_SEARCHERS.has(name))) return true;
  return names.some((name) => name.endsWith("grep")) &&
    args.some((argument) => RECURSIVE.test(argument));
}
