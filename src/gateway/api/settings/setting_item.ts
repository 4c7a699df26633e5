import * as v from "valibot";
import type { Language } from "../../../base/language.ts";
import { phrase } from "../../../base/phrase.ts";
import type { Config } from "../../../config/config.ts";
import { resolveKey, valueAt } from "../../../config/config_key.ts";
import type { SchemaNode } from "../../../config/schema_node.ts";
import { isFixed } from "../../needs_restart.ts";
import type { Shape } from "../shape.ts";
import type { SafeSetting } from "./safe_settings.ts";

/** What a setting can be. */
export type SettingValue = boolean | number | string;

/** A setting as a page shows it. */
export interface SettingItem {
  /** Its key in the configuration. */
  key: string;
  /** What it is; an empty text where it is left to the default. */
  value: SettingValue;
  /** How it is entered. */
  type: "boolean" | "number" | "text" | "choice";
  /** What there is to choose from. */
  choices?: string[];
  /** One line about it, in the person's language. */
  brief: string;
  /** Whether a new value takes effect only after a restart. */
  restart: boolean;
}

/** The shape of a setting's value. */
export const settingValue: Shape<unknown, SettingValue> = v.union([
  v.boolean(),
  v.number(),
  v.pipe(v.string(), v.maxLength(1000)),
]);

/** The shape of a setting. */
export const settingItem: Shape<unknown, SettingItem> = v
  .strictObject({
    key: v.string(),
    value: settingValue,
    type: v.picklist(["boolean", "number", "text", "choice"]),
    choices: v.optional(v.array(v.string())),
    brief: v.string(),
    restart: v.boolean(),
  });

/** A setting as it stands in a configuration. */
export function itemOf(
  { key, brief }: SafeSetting,
  { config, language }: { config: Config; language: Language },
): SettingItem {
  const { steps, node } = resolveKey(key, config);
  const value = valueAt(config, steps);
  return {
    key,
    value: isValue(value) ? value : "",
    ...entryOf(node),
    brief: phrase(brief).in(language),
    restart: isFixed(key),
  };
}

function entryOf(
  node: SchemaNode | undefined,
): Pick<SettingItem, "type" | "choices"> {
  const choices = node && "options" in node ? node.options : undefined;
  if (node?.type === "picklist" && choices) {
    return { type: "choice", choices: choices.map(String) };
  }
  if (node?.type === "boolean") return { type: "boolean" };
  return { type: node?.type === "number" ? "number" : "text" };
}

function isValue(value: unknown): value is SettingValue {
  return ["boolean", "number", "string"].includes(typeof value);
}
