import { isObject } from "../base/json.ts";

/**
 * The `language` of a configuration file, read before anything else: an error in
 * the file should be told in it. Undefined where there is none to be had.
 */
export async function configuredLanguage(
  path: string,
): Promise<string | undefined> {
  try {
    const tree: unknown = JSON.parse(await Deno.readTextFile(path));
    const language = isObject(tree) ? tree.language : undefined;
    return typeof language === "string" ? language : undefined;
  } catch {
    return undefined; // whoever reads the file in earnest says what is wrong
  }
}
