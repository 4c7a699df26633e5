import type { Say } from "../../base/say.ts";
import { withValueAt } from "../../config/config_key.ts";
import { texts as shared } from "../../i18n/en/onboard.ts";
import { texts } from "../../i18n/en/onboard_model.ts";
import { askAddress } from "./ask_address.ts";
import { askModel } from "./ask_model.ts";
import { effectiveConfig } from "./effective_config.ts";
import type { Guide, Tree } from "./guide.ts";
import { knownModels } from "./known_models.ts";
import { settleSource } from "./settle_source.ts";

const provider = "ollama";

/** Ollama: found where it runs, and one of its models chosen and tried. */
export async function ollamaSource(
  tree: Tree,
  guide: Guide,
): Promise<Tree | undefined> {
  for (;;) {
    const names = await knownModels(provider, tree, guide);
    if (names && names.length > 0) return await choose(names, tree, guide);
    const choice = await askWhatNow(names, tree, guide);
    if (choice === "back") return undefined;
    if (choice === "elsewhere") tree = await askElsewhere(tree, guide);
  }
}

async function choose(
  names: string[],
  tree: Tree,
  guide: Guide,
): Promise<Tree | undefined> {
  const chosen = await askModel({ provider, names }, tree, guide);
  const repair = {
    label: guide.context.say(texts.anotherModel),
    ask: (tree: Tree) => askModel({ provider, names }, tree, guide),
  };
  return await settleSource(chosen, [repair], guide);
}

function askWhatNow(
  names: string[] | undefined,
  tree: Tree,
  { asker, context: { say } }: Guide,
): Promise<"again" | "elsewhere" | "back"> {
  const address = addressOf(tree);
  if (names) asker.note(say(texts.noOllamaModel), howToFetch(say));
  else asker.note(say(texts.noOllama, { address }), howToStart(say));
  return asker.select(say(shared.whatNow), [
    { value: "again", label: say(texts.lookAgain) },
    { value: "elsewhere", label: say(texts.elsewhere) },
    { value: "back", label: say(shared.goBack) },
  ]);
}

function howToFetch(say: Say): string {
  return [say(texts.fetchSmall), "  ollama pull llama3.2"].join("\n");
}

function howToStart(say: Say): string {
  return [
    say(texts.installIt, { page: "https://ollama.com/download" }),
    say(texts.startIt),
    "  ollama serve",
    say(texts.andFetch),
    "  ollama pull llama3.2",
  ].join("\n");
}

async function askElsewhere(tree: Tree, guide: Guide): Promise<Tree> {
  const address = await askAddress(
    guide.context.say(texts.itsAddress, {
      example: "http://192.168.1.20:11434",
    }),
    addressOf(tree),
    guide,
  );
  return withValueAt(tree, ["providers", provider, "base_url"], address);
}

function addressOf(tree: Tree): string {
  const config = effectiveConfig(tree, () => undefined).providers[provider];
  return config.type === "offline" ? "" : config.base_url;
}
