import { isObject, type JsonObject } from "../base/json.ts";

/**
 * A call's arguments as a service sent them, as text or as an object; a text
 * that isn't a JSON object comes back as it is, so that the model can be told.
 */
export function readArguments(value: unknown): JsonObject | string {
  if (isObject(value)) return value as JsonObject;
  if (value === undefined || value === null) return {};
  if (typeof value !== "string") return JSON.stringify(value);
  return value.trim() === "" ? {} : parseObject(value) ?? value;
}

/** The JSON object in a text, if it is one. */
export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value as JsonObject : undefined;
  } catch {
    return undefined;
  }
}

/** Arguments as services take them back: always an object. */
export function wireArguments(value: JsonObject | string): JsonObject {
  return typeof value === "string" ? { unparsed: value } : value;
}

/** A tool's name as services take it back, whatever the model made up. */
export function wireName(name: string): string {
  return name.replace(/[^a-zA-Z0-9_-]/g, "_").slice(0, 64) || "unknown";
}
