import { systemTimeZone } from "../../base/zoned_time.ts";
import { MemoryStore } from "../../memory/memory_store.ts";
import type { CommandContext } from "../command_context.ts";
import { configuredEmbedder } from "../../agent/configured_embedder.ts";

/** The notes of this home, in the person's time zone. */
export async function openMemory(
  context: CommandContext,
): Promise<MemoryStore> {
  const { config } = await context.loadConfig();
  const { home, log, world } = context;
  return new MemoryStore(home.memory, {
    log: log.child("memory"),
    now: () => world.now(),
    stateFolder: home.state,
    timezone: config.agent.timezone ?? systemTimeZone(),
    embedder: await configuredEmbedder(config, {
      fetch: world.fetch,
      log: log.child("model"),
    }),
  });
}
