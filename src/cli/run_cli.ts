import { english, type Language } from "../base/language.ts";
import { Redactor } from "../base/redactor.ts";
import { environmentSecrets } from "../config/environment_secrets.ts";
import type { CommandRun } from "./command.ts";
import type { GlobalOptions } from "./command_context.ts";
import { commandTree } from "./command_tree.ts";
import { createContext } from "./create_context.ts";
import { parseCommandLine } from "./parse_command_line.ts";
import type { CommandLine } from "./parse_command_line.ts";
import { versionCommand } from "./version/version_command.ts";
import type { World } from "./world.ts";

/** Finds the language of whoever gave the command line. */
export type FindLanguage = (world: World, config?: string) => Promise<Language>;

/** Runs one command line and returns the code to exit with. */
export async function runCli(
  words: readonly string[],
  world: World,
  { findLanguage = loadFindLanguage }: { findLanguage?: FindLanguage } = {},
): Promise<number> {
  const redactor = new Redactor();
  let options = guessOptions(words);
  try {
    const line = parseCommandLine(words, commandTree);
    options = readOptions(line);
    const run = await loadTarget(line);
    const language = asksVersion(line) || options.format === "json"
      ? english // a version is the same in all of them; programs are told in it
      : await findLanguage(world, options.config);
    await run(
      line.input,
      createContext(world, { options, redactor, language }),
    );
    return 0;
  } catch (error) {
    // An error may come before the configuration is read, and its secrets known.
    redactor.add(...environmentSecrets(world.env));
    const { reportError } = await import("./report_error.ts");
    const language = await findLanguage(world, options.config);
    return reportError(error, { world, redactor, options, language });
  }
}

async function loadTarget(line: CommandLine): Promise<CommandRun> {
  const { target, path } = line;
  if (asksVersion(line)) return await versionCommand.load();
  if (target.kind === "command" && !line.help) return await target.load();
  const { formatHelp } = await import("./format_help.ts");
  return (_input, context) => {
    const text = formatHelp(target, path, context);
    return Promise.resolve(context.print({ text, json: { help: text } }));
  };
}

function asksVersion({ target, input, help }: CommandLine): boolean {
  return input.switches.has("version") || target === versionCommand && !help;
}

async function loadFindLanguage(
  world: World,
  config?: string,
): Promise<Language> {
  const { findLanguage } = await import("./find_language.ts");
  return await findLanguage(world, config);
}

function readOptions({ input }: CommandLine): GlobalOptions {
  const { values, switches } = input;
  return {
    config: values.config,
    model: values.model,
    verbose: switches.has("verbose"),
    format: values.format === "json" ? "json" : "text",
  };
}

/** How to report an error in a command line that can't be read. */
function guessOptions(words: readonly string[]): GlobalOptions {
  const at = words.indexOf("--format");
  const json = words.includes("--format=json") ||
    (at >= 0 && words[at + 1] === "json");
  const verbose = words.includes("-v") || words.includes("--verbose");
  return { verbose, format: json ? "json" : "text" };
}
