import { withValueAt } from "../../config/config_key.ts";
import { defaultModels } from "../../config/default_config.ts";
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

const choices: readonly Choice<SourceName>[] = [
  {
    value: "openrouter",
    label: "OpenRouter",
    hint: "one account, models of many makers",
  },
  { value: "openai", label: "OpenAI", hint: "the makers of ChatGPT" },
  {
    value: "ollama",
    label: "Ollama",
    hint: "a model on your own machine: free and private",
  },
  {
    value: "other",
    label: "Another service",
    hint: "any address that speaks like OpenAI's",
  },
  {
    value: "offline",
    label: "None yet",
    hint: "try miniclaw with simple built-in answers",
  },
];

/** Asks where the answers come from, until one source is set up. */
export const chooseModelSource: Step = {
  name: "model",
  async ask(tree, guide): Promise<Tree> {
    for (;;) {
      const name = await guide.asker.select(
        "Where should the answers come from?",
        choices,
      );
      guide.context.log.child("onboard").info(`Source: ${name}`);
      const done = await sources[name](tree, guide);
      if (done) return done;
    }
  },
};

function offlineSource(tree: Tree): Tree {
  const named = withValueAt(tree, ["agent", "provider"], "offline");
  return withValueAt(named, ["agent", "model"], defaultModels.offline);
}
