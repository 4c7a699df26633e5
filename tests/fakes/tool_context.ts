import type { Config } from "../../src/config/config.ts";
import { defaultConfig } from "../../src/config/default_config.ts";
import { findHome } from "../../src/config/home.ts";
import { createLogger } from "../../src/base/logger.ts";
import { nobody } from "../../src/tools/approval/approver.ts";
import type { Jobs } from "../../src/sandbox/confined_call.ts";
import { jobs } from "../../src/tools/confined/jobs.ts";
import type { ToolContext } from "../../src/tools/tool.ts";

/** A context over a home of its own, which is removed when disposed. */
export interface TestContext extends ToolContext, AsyncDisposable {
  /** What was logged, line by line. */
  logged: string[];
  /** What was sent to chats. */
  sent: { channel: string; chatId: string; content: string }[];
}

/** What a test sets itself. */
export interface TestContextOptions
  extends Partial<Omit<ToolContext, "config">> {
  /** The home folder; left alone when disposed. Default: a temporary one. */
  root?: string;
  /** The jobs for confined calls. Default: the program's own. */
  jobList?: Jobs;
  /** Changes the default configuration. */
  configure?(config: Config): void;
}

/** Stands in for a store that the test doesn't use: any use of it is an error. */
function unused<T extends object>(name: string): T {
  const handler: ProxyHandler<T> = {
    get: (_, key) => {
      throw new Error(`The test's context has no ${name}.${String(key)}`);
    },
  };
  return new Proxy({} as T, handler);
}

/** A context with the folders of a home, the default configuration and no stores. */
export async function toolContext(
  { root, configure, jobList = jobs, ...given }: TestContextOptions = {},
): Promise<TestContext> {
  const folder = root ?? await Deno.makeTempDir({ prefix: "miniclaw_" });
  const home = given.home ??
    findHome((name) => name === "MINICLAW_HOME" ? folder : undefined);
  for (const path of [home.memory, home.sessions, home.skills, home.state]) {
    await Deno.mkdir(path, { recursive: true });
  }
  const config = structuredClone(defaultConfig);
  configure?.(config);
  const signal = given.signal ?? new AbortController().signal;
  const logged: string[] = [];
  const sent: TestContext["sent"] = [];
  return {
    chat: { channel: "cli", chatId: "default" },
    person: "tester",
    approver: nobody,
    signal,
    log: createLogger("test", {
      level: "debug",
      write: (line) => logged.push(line),
    }),
    now: () => new Date("2026-01-02T03:04:05Z"),
    timezone: "UTC",
    memory: unused("memory"),
    skills: unused("skills"),
    jobs: unused("jobs"),
    // In this process: what confines a job has its own tests.
    confine: async ({ job, input }) =>
      await jobList[job](JSON.parse(JSON.stringify(input)), signal),
    send: (chat, content) => {
      sent.push({ ...chat, content });
      return Promise.resolve();
    },
    ...given,
    home,
    config,
    logged,
    sent,
    async [Symbol.asyncDispose](): Promise<void> {
      if (root === undefined) await Deno.remove(folder, { recursive: true });
    },
  };
}
