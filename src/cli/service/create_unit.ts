import template from "../../../templates/deploy/miniclaw.service" with {
  type: "text",
};
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import type { Environment, Home } from "../../config/home.ts";
import { texts } from "../../i18n/en/service.ts";
import { gatewayCommandLine, type Started } from "./gateway_command_line.ts";
import { seal } from "./seal.ts";
import { commandWord, environmentWord, programWord } from "./systemd_words.ts";

/** What a unit is made from. */
export interface UnitOptions {
  /** The environment of this process. */
  env: Environment;
  /** Where everything lies. */
  home: Home;
  /** How this process was started. */
  started: Started;
}

/**
 * The unit that runs this program's gateway for this home. Of the environment it
 * takes only where things lie: a unit can be read by others, so no key is in it.
 *
 * @throws {MiniclawError} where systemd can't name the program
 */
export async function createUnit(options: UnitOptions): Promise<string> {
  const [program, ...words] = gatewayCommandLine(options.started);
  requireName(program);
  const command = [programWord(program), ...words.map(commandWord)].join(" ");
  const environment = placesOf(options)
    .map(([name, value]) => `Environment=${environmentWord(name, value)}\n`)
    .join("");
  return await seal(
    template
      .replace("{{environment}}\n", () => environment)
      .replace("{{command}}", () => command),
  );
}

/** systemd refuses such a name however it is quoted. */
function requireName(program: string): void {
  if (!/["'\\]|\p{Cc}/u.test(program)) return;
  throw new MiniclawError(
    phrase(texts.badProgram, { program: JSON.stringify(program) }),
    { code: "systemd", hint: phrase(texts.moveProgram) },
  );
}

function placesOf(
  { env, home, started }: UnitOptions,
): [name: string, value: string][] {
  const cache = env("DENO_DIR");
  return [
    ...pair("MINICLAW_HOME", env("MINICLAW_HOME") && home.root),
    ...pair(
      "MINICLAW_CONFIG_PATH",
      home.config === `${home.root}/config.json` ? undefined : home.config,
    ),
    // Where the packages lie that the source needs.
    ...pair("DENO_DIR", started.isCompiled ? undefined : cache),
  ];
}

function pair(
  name: string,
  value: string | undefined,
): [name: string, value: string][] {
  return value ? [[name, value]] : [];
}
