import type { Say } from "../../base/say.ts";
import { withValueAt } from "../../config/config_key.ts";
import { defaultModels } from "../../config/default_config.ts";
import { texts } from "../../i18n/en/onboard_model.ts";
import type { Choice } from "./asker.ts";
import type { Guide, Step, Tree } from "./guide.ts";
import { ollamaSource } from "./ollama_source.ts";
import { otherSource } from "./other_source.ts";
import { openaiSource, openrouterSource } from "./service_source.ts";

/** Sets a source up; undefined where the person would rather have another. */
type Source = (tree: Tree, guide: Guide) => Promise<Tree | undefined>;

type SourceName = "openrouter" | "openai" | "ollama" | "other" | "offline";

const sources: Record<SourceName, Source> = {
  openrouter: openrouterSource,
  openai: openaiSource,
  ollama: ollamaSource,
  other: otherSource,
  offline: (tree) => Promise.resolve(offlineSource(tree)),
};

function choices(say: Say): Choice<SourceName>[] {
  return [
    {
      value: "openrouter",
      label: "OpenRouter",
      hint: say(texts.openrouterHint),
    },
    { value: "openai", label: "OpenAI", hint: say(texts.openaiHint) },
    { value: "ollama", label: "Ollama", hint: say(texts.ollamaHint) },
    { value: "other", label: say(texts.other), hint: say(texts.otherHint) },
    { value: "offline", label: say(texts.none), hint: say(texts.noneHint) },
  ];
}

/** Asks where the answers come from, until one source is set up. */
export const chooseModelSource: Step = {
  name: "model",
  async ask(tree, guide): Promise<Tree> {
    const { asker, context: { say, log } } = guide;
    for (;;) {
      const name = await asker.select(say(texts.whereFrom), choices(say));
      log.child("onboard").info(`Source: ${name}`);
      const done = await sources[name](tree, guide);
      if (done) return done;
    }
  },
};

function offlineSource(tree: Tree): Tree {
  const named = withValueAt(tree, ["agent", "provider"], "offline");
  return withValueAt(named, ["agent", "model"], defaultModels.offline);
}
