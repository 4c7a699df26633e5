import { askKey, pasteKey } from "./ask_key.ts";
import type { KeyQuestion } from "./ask_key.ts";
import { askModel } from "./ask_model.ts";
import type { Guide, Tree } from "./guide.ts";
import { keyVariable } from "./key_variable.ts";
import { settleSource } from "./settle_source.ts";
import type { Repair } from "./settle_source.ts";

interface Service {
  provider: string;
  title: string;
  keyPage: string;
  modelPage: string;
}

/** OpenRouter: a key, a model, and both tried. */
export function openrouterSource(
  tree: Tree,
  guide: Guide,
): Promise<Tree | undefined> {
  return serviceSource(
    {
      provider: "openrouter",
      title: "OpenRouter",
      keyPage: "https://openrouter.ai/keys",
      modelPage: "https://openrouter.ai/models",
    },
    tree,
    guide,
  );
}

/** OpenAI: a key, a model, and both tried. */
export function openaiSource(
  tree: Tree,
  guide: Guide,
): Promise<Tree | undefined> {
  return serviceSource(
    {
      provider: "openai",
      title: "OpenAI",
      keyPage: "https://platform.openai.com/api-keys",
      modelPage: "https://platform.openai.com/docs/models",
    },
    tree,
    guide,
  );
}

async function serviceSource(
  service: Service,
  tree: Tree,
  guide: Guide,
): Promise<Tree | undefined> {
  const { provider, title, keyPage, modelPage } = service;
  guide.asker.note(
    title,
    [
      `A key is made at ${keyPage} after signing in there.`,
      `The names of its models are at ${modelPage}.`,
    ].join("\n"),
  );
  const key = { provider, question: `Paste your key for ${title}` };
  const keyed = await askKey(key, tree, guide);
  const ready = await askModel({ provider, names: [] }, keyed, guide);
  return await settleSource(ready, repairs(key, guide), guide);
}

function repairs(key: KeyQuestion, { context }: Guide): Repair[] {
  const { provider } = key;
  const paste: Repair = {
    label: "Paste the key again",
    ask: (tree, guide) => pasteKey(key, tree, guide),
  };
  const model: Repair = {
    label: "Choose another model",
    ask: (tree, guide) => askModel({ provider, names: [] }, tree, guide),
  };
  // A key in the environment wins over the file: pasting one would change nothing.
  return keyVariable(context.world.env, provider) ? [model] : [paste, model];
}
