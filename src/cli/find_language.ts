import type { Language } from "../base/language.ts";
import { findHome } from "../config/home.ts";
import { configuredLanguage } from "../i18n/configured_language.ts";
import { loadLanguage } from "../i18n/load_language.ts";
import { preferredLanguage } from "../i18n/preferred_language.ts";
import type { World } from "./world.ts";

/** The language of whoever sits at this terminal. */
export async function findLanguage(
  { env }: World,
  configPath?: string,
): Promise<Language> {
  const configured = await configuredLanguage(configFile(env, configPath));
  return await loadLanguage(preferredLanguage({ configured, env }));
}

function configFile(env: World["env"], path?: string): string {
  try {
    return findHome(env, path).config;
  } catch {
    return ""; // nobody's home: the command itself says so
  }
}
