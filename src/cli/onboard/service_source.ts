import { texts } from "../../i18n/en/onboard_model.ts";
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
  const { asker, context: { say } } = guide;
  asker.note(
    title,
    [
      say(texts.keyPage, { page: keyPage }),
      say(texts.modelPage, { page: modelPage }),
    ].join("\n"),
  );
  const question = say(texts.pasteKeyFor, { service: title });
  const key = { provider, question };
  const keyed = await askKey(key, tree, guide);
  const ready = await askModel({ provider, names: [] }, keyed, guide);
  return await settleSource(ready, repairs(key, guide), guide);
}

function repairs(key: KeyQuestion, { context }: Guide): Repair[] {
  const { provider } = key;
  const { say, world } = context;
  const paste: Repair = {
    label: say(texts.pasteKeyAgain),
    ask: (tree, guide) => pasteKey(key, tree, guide),
  };
  const model: Repair = {
    label: say(texts.anotherModel),
    ask: (tree, guide) => askModel({ provider, names: [] }, tree, guide),
  };
  // A key in the environment wins over the file: pasting one would change nothing.
  return keyVariable(world.env, provider) ? [model] : [paste, model];
}
