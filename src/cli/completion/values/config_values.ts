import { phrase } from "../../../base/phrase.ts";
import { isSecretKey } from "../../../base/redactor.ts";
import { resolveKey } from "../../../config/config_key.ts";
import { defaultConfig } from "../../../config/default_config.ts";
import { merge } from "../../../config/merge.ts";
import type { SchemaNode } from "../../../config/schema_node.ts";
import { texts } from "../../../i18n/en/completion.ts";
import type { ValueKind } from "../../value_kind.ts";
import type { Proposal, ValueRequest } from "../proposal.ts";
import { readQuietly } from "../quiet_config.ts";

/** The keys whose values are of a kind that options have too. */
const KINDS: Readonly<Record<string, ValueKind>> = {
  "agent.model": "model",
  "agent.timezone": "timeZone",
  "heartbeat.chat": "chat",
  "tools.filesystem.allow": "file",
};

/** The values that a key of the configuration takes, where they can be named. */
export async function configValues(
  request: ValueRequest,
): Promise<readonly Proposal[] | "files"> {
  const [key] = request.args;
  if (Object.hasOwn(KINDS, key)) {
    return await request.valuesOf(KINDS[key]);
  }
  if (isSecretKey(key.split(".").at(-1) ?? "")) {
    return [{ value: "-", brief: phrase(texts.hiddenValue) }];
  }
  const { tree, config } = await readQuietly(request);
  const whole = config ?? merge(defaultConfig, tree);
  if (key === "agent.provider" || key === "memory.embeddings.provider") {
    return Object.keys((config ?? defaultConfig).providers).map(named);
  }
  return constants(resolveKey(key, whole).node).map(named);
}

function constants(node: SchemaNode | undefined): string[] {
  if (node?.type === "boolean") return ["true", "false"];
  if (node?.type !== "picklist") return [];
  const options: readonly unknown[] = node.options ?? [];
  return options.filter((option) => typeof option === "string");
}

function named(value: string): Proposal {
  return { value };
}
