import * as v from "valibot";
import { isObject } from "../base/json.ts";
import { LOG_LEVELS } from "../base/logger.ts";
import { type Gap, phrase } from "../base/phrase.ts";
import { isTimeZone } from "../base/zoned_time.ts";
import { texts } from "../i18n/en/config.ts";
import { texts as usage } from "../i18n/en/usage.ts";
import { languageCodes } from "../i18n/languages.ts";
import { isSafeBaseUrl } from "./base_url.ts";
import type { Config } from "./config.ts";
import { childNode } from "./schema_children.ts";
import type { SchemaNode } from "./schema_node.ts";
import { anyOf, wish, wishAnyOf, wishOf } from "./wishes.ts";

// The message of every check is what was expected, as it stands in
// `expected …, got …`; `wishOf` finds it in the reader's language.

// No name, address or secret has a line break or another control character in it:
// it came by a paste that went wrong, and would go into headers and the terminal.
const text = v.pipe(
  v.string(wish(texts.text)),
  v.check((value) => !/\p{Cc}/u.test(value), wish(texts.plainText)),
);
const flag = v.boolean(wish(texts.flag));
const textList = v.array(text, wish(texts.textList));
const filledText = v.pipe(text, v.nonEmpty(wish(texts.filledText)));

type Integer = v.SchemaWithPipe<
  readonly [
    v.NumberSchema<string>,
    v.IntegerAction<number, string>,
    v.MinValueAction<number, number, string>,
    v.MaxValueAction<number, number, string>,
  ]
>;

function integer(from: number, to: number): Integer {
  const expected = wish(usage.integer, { from, to });
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(from, expected),
    v.maxValue(to, expected),
  );
}

function choice<const Values extends readonly string[]>(
  values: Values,
): v.PicklistSchema<Values, string> {
  return v.picklist(values, wishAnyOf(values));
}

const baseUrl = v.pipe(text, v.check(isSafeBaseUrl, wish(texts.safeAddress)));
const optionalUrl = v.pipe(
  text,
  v.check(
    (value) => value === "" || isSafeBaseUrl(value),
    wish(usage.or, {
      first: phrase(texts.emptyText),
      second: phrase(texts.safeAddress),
    }),
  ),
);
const object = wish(texts.object);

const tokens = integer(0, 1_000_000_000);
const price = v.pipe(
  v.number(wish(texts.price)),
  v.minValue(0, wish(texts.priceFromZero)),
);
const timeOfDay = v.pipe(
  text,
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, wish(texts.timeOfDay)),
);
const chatOrNone = v.pipe(
  text,
  v.regex(
    /^$|^[a-z]+:.+$/,
    wish(usage.or, {
      first: phrase(texts.emptyText),
      second: phrase(texts.chat),
    }),
  ),
);

const folderOrNone = v.pipe(
  text,
  v.regex(
    /^$|^(~|[A-Za-z]:)?[/\\]/,
    wish(usage.or, {
      first: phrase(texts.emptyText),
      second: phrase(texts.folder),
    }),
  ),
);

/** The kinds of providers there are. */
export const PROVIDER_TYPES: readonly string[] = [
  "openai",
  "ollama",
  "offline",
];

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
], wish(texts.providerOfType, { types: anyOf(PROVIDER_TYPES) }));

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
      v.check(isTimeZone, wish(texts.timeZone)),
    ),
  ),
}, object);

const telegram = v.looseObject({
  enabled: flag,
  token: text,
  allow_from: v.array(
    v.union([v.number(), text], wish(texts.telegramId)),
    wish(texts.telegramIds),
  ),
  api_root: baseUrl,
  private_notes_in_groups: flag,
}, object);

const exec = v.looseObject({
  enabled: flag,
  allow: textList,
  approval: choice(["ask", "deny"]),
  isolation: choice(["auto", "bubblewrap", "none"]),
  network: flag,
  timeout_seconds: integer(1, 86400),
}, object);

const hostNames = v.array(
  v.pipe(
    text,
    v.regex(
      /^[\w.-]+(:\d{1,5})?$/,
      'a name such as "chat.example.org", without https:// and without a path',
    ),
  ),
  "a list of names",
);

const config: v.GenericSchema<unknown, Config> = v.looseObject({
  version: v.literal(1, "1"),
  language: choice(["auto", ...languageCodes]),
  agent,
  providers: v.record(v.string(), provider, object),
  channels: v.looseObject({ telegram }, object),
  gateway: v.looseObject({
    host: filledText,
    port: integer(1, 65535),
    token: text,
    allowed_hosts: hostNames,
    cron_secret: text,
  }, object),
  tools: v.looseObject({
    filesystem: v.looseObject({ allow: textList }, object),
    exec,
    web: v.looseObject(
      { allow_private: textList, searxng: optionalUrl },
      object,
    ),
  }, object),
  memory: v.looseObject({
    condense: flag,
    embeddings: v.optional(v.looseObject({
      provider: filledText,
      model: filledText,
    }, wish(texts.providerAndModel))),
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
        wish(texts.inputAndOutput),
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
    level: choice(LOG_LEVELS),
  }, object),
}, object);

/** The shape of config.json once the defaults are under it, as a tree. */
export const rootNode: SchemaNode = config as unknown as SchemaNode;

/** What is wrong with a configuration. */
export interface ConfigFault {
  /** The way to it, from the outside in. */
  path: string[];
  /** What was expected there. */
  expected: Gap;
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
      expected: wishOf(missing ? wishAt(steps, tree) ?? message : message),
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
