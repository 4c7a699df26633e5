import { withValueAt } from "../../config/config_key.ts";
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
    label: "Choose another model",
    ask: (tree: Tree) => askModel({ provider, names }, tree, guide),
  };
  return await settleSource(chosen, [repair], guide);
}

function askWhatNow(
  names: string[] | undefined,
  tree: Tree,
  { asker }: Guide,
): Promise<"again" | "elsewhere" | "back"> {
  if (names) asker.note("Ollama has no model yet", NO_MODEL);
  else {
    asker.note(`Ollama doesn't answer at ${addressOf(tree)}`, NOT_RUNNING);
  }
  return asker.select("What now?", [
    { value: "again", label: "Look again" },
    { value: "elsewhere", label: "It runs on another machine" },
    { value: "back", label: "Go back and choose something else" },
  ]);
}

const NO_MODEL = [
  "Fetch one in another window; this one is small and good at a start:",
  "  ollama pull llama3.2",
].join("\n");

const NOT_RUNNING = [
  "Not installed yet? It is free: https://ollama.com/download",
  "Installed? Start it in another window:",
  "  ollama serve",
  "and fetch a model:",
  "  ollama pull llama3.2",
].join("\n");

async function askElsewhere(tree: Tree, guide: Guide): Promise<Tree> {
  const address = await askAddress(
    "Its address, such as http://192.168.1.20:11434",
    addressOf(tree),
    guide,
  );
  return withValueAt(tree, ["providers", provider, "base_url"], address);
}

function addressOf(tree: Tree): string {
  const config = effectiveConfig(tree, () => undefined).providers[provider];
  return config.type === "offline" ? "" : config.base_url;
}
