import { isSafeBaseUrl } from "../../config/base_url.ts";
import { valueAt, withValueAt } from "../../config/config_key.ts";
import { defaultConfig } from "../../config/default_config.ts";
import { texts } from "../../i18n/en/onboard_model.ts";
import { askAddress } from "./ask_address.ts";
import { askKey, pasteKey } from "./ask_key.ts";
import type { KeyQuestion } from "./ask_key.ts";
import { askModel } from "./ask_model.ts";
import type { Guide, Tree } from "./guide.ts";
import { keyVariable } from "./key_variable.ts";
import { knownModels } from "./known_models.ts";
import { settleSource } from "./settle_source.ts";
import type { Repair } from "./settle_source.ts";

/** Any other service that speaks like OpenAI's: its address, key and model. */
export async function otherSource(
  tree: Tree,
  guide: Guide,
): Promise<Tree | undefined> {
  const provider = await askName(tree, guide);
  const placed = await askPlaceAndKey(provider, tree, guide);
  const ready = await askListedModel(provider, placed, guide);
  return await settleSource(ready, repairs(provider, guide), guide);
}

/** The one that is in use is offered, to be changed. */
function askName(
  tree: Tree,
  { asker, context: { say } }: Guide,
): Promise<string> {
  const inUse = valueAt(tree, ["agent", "provider"]);
  return asker.text(say(texts.shortName), {
    initial: typeof inUse === "string" && !isBuiltIn(inUse) ? inUse : "custom",
    check: (typed) =>
      /^[a-z][a-z0-9_-]{0,30}$/.test(typed) && !isBuiltIn(typed)
        ? undefined
        : say(texts.wrongName),
  });
}

function isBuiltIn(name: string): boolean {
  return Object.hasOwn(defaultConfig.providers, name);
}

/** A key belongs to its address: with another address it has to be pasted anew. */
async function askPlaceAndKey(
  provider: string,
  tree: Tree,
  guide: Guide,
): Promise<Tree> {
  const known = addressOf(provider, tree);
  const base_url = await askAddress(
    guide.context.say(texts.itsAddress, {
      example: "https://api.example.com/v1",
    }),
    known,
    guide,
  );
  const entry = base_url === known
    ? valueAt(tree, ["providers", provider])
    : { type: "openai", base_url, api_key: "" };
  const provided = withValueAt(tree, ["providers", provider], entry);
  const placed = withValueAt(
    provided,
    ["providers", provider, "type"],
    "openai",
  );
  return await askKey(keyOf(provider, placed, guide), placed, guide);
}

function addressOf(provider: string, tree: Tree): string {
  const address = valueAt(tree, ["providers", provider, "base_url"]);
  return typeof address === "string" ? address : "";
}

/** Only a service in one's own network may do without. */
function keyOf(
  provider: string,
  tree: Tree,
  { context: { say } }: Guide,
): KeyQuestion {
  const host = URL.parse(addressOf(provider, tree))?.host;
  return isSafeBaseUrl(`http://${host}/`)
    ? { provider, question: say(texts.pasteItsKeyIfAny), optional: true }
    : { provider, question: say(texts.pasteItsKey) };
}

async function askListedModel(
  provider: string,
  tree: Tree,
  guide: Guide,
): Promise<Tree> {
  const names = await knownModels(provider, tree, guide) ?? [];
  return await askModel({ provider, names }, tree, guide);
}

function repairs(provider: string, { context }: Guide): Repair[] {
  const { say, world } = context;
  const paste: Repair = {
    label: say(texts.pasteKeyAgain),
    ask: (tree, guide) => pasteKey(keyOf(provider, tree, guide), tree, guide),
  };
  const others: Repair[] = [
    {
      label: say(texts.anotherModel),
      ask: (tree, guide) => askListedModel(provider, tree, guide),
    },
    {
      label: say(texts.correctAddress),
      ask: (tree, guide) => askPlaceAndKey(provider, tree, guide),
    },
  ];
  // A key in the environment wins over the file: pasting one would change nothing.
  const isInEnvironment = keyVariable(world.env, provider);
  return isInEnvironment ? others : [paste, ...others];
}
