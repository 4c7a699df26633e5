import { createLogger } from "../../src/base/logger.ts";
import { MemoryStore } from "../../src/memory/memory_store.ts";
import { JobStore } from "../../src/schedule/job_store.ts";
import { SkillStore } from "../../src/skills/skill_store.ts";
import type { Tool } from "../../src/tools/tool.ts";
import { type TestContext, toolContext } from "../fakes/tool_context.ts";

/** A context with real stores, on 20 November 2026 at 10:32 in Paris. */
export async function storeContext(): Promise<TestContext> {
  const context = await toolContext({
    timezone: "Europe/Paris",
    now: () => new Date("2026-11-20T09:32:00Z"),
  });
  const { home, now, timezone } = context;
  const log = createLogger("test", { level: "error", write: () => {} });
  const stateFolder = home.state;
  context.memory = new MemoryStore(home.memory, {
    timezone,
    stateFolder,
    log,
    now,
  });
  context.skills = new SkillStore(home.skills, {
    stateFolder,
    log,
    now,
    builtIn: [],
  });
  let jobs = 0;
  context.jobs = new JobStore(stateFolder, {
    timezone,
    log,
    now,
    newId: () => `job${++jobs}`,
  });
  return context;
}

/** Calls a tool as the agent does: only with arguments its schema lets through. */
export async function call(
  tool: Tool,
  args: unknown,
  context: TestContext,
): Promise<string> {
  const checked = await tool.parameters["~standard"].validate(args);
  if (checked.issues) throw new Error(checked.issues[0].message);
  return await tool.run(checked.value, context);
}
