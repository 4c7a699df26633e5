import * as v from "valibot";
import { isObject } from "../base/json.ts";
import { LOG_LEVELS } from "../base/logger.ts";
import { isTimeZone } from "../base/zoned_time.ts";
import { languageCodes } from "../i18n/languages.ts";
import { BASE_URL_RULE, isSafeBaseUrl } from "./base_url.ts";
import type { Config } from "./config.ts";
import { childNode } from "./schema_children.ts";
import type { SchemaNode } from "./schema_node.ts";

// The message of every check is what was expected, as it stands in
// `expected …, got …`.

const text = v.string("a text");
const flag = v.boolean("true or false");
const texts = v.array(text, "a list of texts");
const filledText = v.pipe(text, v.nonEmpty("a text that isn't empty"));

type Integer = v.SchemaWithPipe<
  readonly [
    v.NumberSchema<string>,
    v.IntegerAction<number, string>,
    v.MinValueAction<number, number, string>,
    v.MaxValueAction<number, number, string>,
  ]
>;

function integer(from: number, to: number): Integer {
  const expected = `an integer from ${from} to ${to}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(from, expected),
    v.maxValue(to, expected),
  );
}

const baseUrl = v.pipe(text, v.check(isSafeBaseUrl, BASE_URL_RULE));
const optionalUrl = v.pipe(
  text,
  v.check(
    (value) => value === "" || isSafeBaseUrl(value),
    `nothing ("") or ${BASE_URL_RULE}`,
  ),
);
const object = "an object";

const tokens = integer(0, 1_000_000_000);
const price = v.pipe(
  v.number("a price for a million tokens"),
  v.minValue(0, "a price of 0 or more"),
);
const timeOfDay = v.pipe(
  text,
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as "22:00"'),
);
const chatOrNone = v.pipe(
  text,
  v.regex(/^$|^[a-z]+:.+$/, 'nothing ("") or a chat such as "telegram:123"'),
);

const folderOrNone = v.pipe(
  text,
  v.regex(
    /^$|^(~|[A-Za-z]:)?[/\\]/,
    'nothing ("") or a folder such as "/mnt/disk/backups" or "~/backups"',
  ),
);

const provider = v.variant("type", [
  v.looseObject({
    type: v.literal("openai"),
    base_url: baseUrl,
    api_key: text,
    timeout_seconds: integer(1, 86400),
  }, object),
  v.looseObject({
    type: v.literal("ollama"),
    base_url: baseUrl,
    num_ctx: integer(512, 10_000_000),
    think: flag,
    timeout_seconds: integer(1, 86400),
  }, object),
  v.looseObject({ type: v.literal("offline") }, object),
], 'a provider whose "type" is "openai", "ollama" or "offline"');

const agent = v.looseObject({
  provider: filledText,
  model: text,
  max_iterations: integer(1, 10_000),
  max_tokens: integer(1, 1_000_000),
  context_tokens: integer(1000, 10_000_000),
  concurrency: integer(1, 100),
  timezone: v.optional(
    v.pipe(
      text,
      v.check(isTimeZone, 'a time zone such as "Europe/Paris"'),
    ),
  ),
}, object);

const telegram = v.looseObject({
  enabled: flag,
  token: text,
  allow_from: v.array(
    v.union([v.number(), v.string()], "a Telegram user id"),
    "a list of Telegram user ids",
  ),
  api_root: baseUrl,
  private_notes_in_groups: flag,
}, object);

const exec = v.looseObject({
  enabled: flag,
  allow: texts,
  approval: v.picklist(["ask", "deny"], '"ask" or "deny"'),
  isolation: v.picklist(
    ["auto", "bubblewrap", "none"],
    '"auto", "bubblewrap" or "none"',
  ),
  network: flag,
  timeout_seconds: integer(1, 86400),
}, object);

const config: v.GenericSchema<unknown, Config> = v.looseObject({
  version: v.literal(1, "1"),
  language: v.picklist(
    ["auto", ...languageCodes],
    '"auto", "en", "fr", "de" or "es"',
  ),
  agent,
  providers: v.record(v.string(), provider, object),
  channels: v.looseObject({ telegram }, object),
  gateway: v.looseObject({
    host: filledText,
    port: integer(1, 65535),
    token: text,
  }, object),
  tools: v.looseObject({
    filesystem: v.looseObject({ allow: texts }, object),
    exec,
    web: v.looseObject({ allow_private: texts, searxng: optionalUrl }, object),
  }, object),
  memory: v.looseObject({
    condense: flag,
    embeddings: v.optional(v.looseObject({
      provider: filledText,
      model: filledText,
    }, 'a "provider" and a "model"')),
  }, object),
  heartbeat: v.looseObject({
    enabled: flag,
    interval_minutes: integer(1, 10_080),
    chat: chatOrNone,
    tokens_per_day: tokens,
  }, object),
  quiet_hours: v.looseObject({
    enabled: flag,
    from: timeOfDay,
    to: timeOfDay,
  }, object),
  limits: v.looseObject({
    tokens_per_turn: tokens,
    tokens_per_day: tokens,
    tokens_per_job: tokens,
    currency: filledText,
    prices: v.record(
      v.string(),
      v.looseObject(
        { input: price, output: price },
        'an "input" and an "output"',
      ),
      object,
    ),
  }, object),
  backup: v.looseObject({
    enabled: flag,
    at: timeOfDay,
    keep: integer(1, 10_000),
    folder: folderOrNone,
    secrets: flag,
  }, object),
  upgrade: v.looseObject({ index_url: baseUrl }, object),
  log: v.looseObject({
    level: v.picklist(LOG_LEVELS, '"error", "warn", "info" or "debug"'),
  }, object),
}, object);

/** The shape of config.json once the defaults are under it, as a tree. */
export const rootNode: SchemaNode = config as unknown as SchemaNode;

/** What is wrong with a configuration. */
export interface ConfigFault {
  /** The way to it, from the outside in. */
  path: string[];
  /** What was expected there. */
  expected: string;
  /** What was found there. */
  found: unknown;
}

/** The tree as a configuration, or the first thing that is wrong with it. */
export function checkConfig(
  tree: unknown,
): { config: Config } | { fault: ConfigFault } {
  const result = v.safeParse(config, tree, { abortEarly: true });
  if (result.success) return { config: result.output };
  const [{ path = [], message, input, type }] = result.issues;
  const steps = path.map(({ key }) => String(key));
  // A key that is missing is reported by the object around it.
  const missing = type === "loose_object" && input === undefined;
  return {
    fault: {
      path: steps,
      expected: missing ? wishAt(steps, tree) ?? message : message,
      found: input,
    },
  };
}

/** What is expected at these steps, in the words of the schema that stands there. */
function wishAt(steps: string[], tree: unknown): string | undefined {
  let node: SchemaNode | undefined = rootNode;
  let value = tree;
  for (const step of steps) {
    node = node && childNode(node, step, value);
    value = isObject(value) ? value[step] : undefined;
  }
  return node?.message;
}
