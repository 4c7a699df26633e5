import { createLogger } from "../../src/base/logger.ts";
import type { Machine } from "../../src/skills/missing_needs.ts";
import { SkillStore } from "../../src/skills/skill_store.ts";
import type { SkillStoreOptions } from "../../src/skills/skill_store.ts";

/** A store over a folder of its own, which is removed when disposed. */
export interface TestSkills extends AsyncDisposable {
  /** The store. */
  store: SkillStore;
  /** The skills' folder. */
  folder: string;
  /** The state folder. */
  stateFolder: string;
  /** What was logged, line by line. */
  logged: string[];
  /** Writes a file below the skills' folder. */
  write(path: string, content: string): Promise<void>;
}

/** A Linux machine that has these programs and variables, and no others. */
export function machineWith(
  { programs = [], variables = [] }: {
    programs?: string[];
    variables?: string[];
  } = {},
): Machine {
  return {
    os: "linux",
    env: (name) => variables.includes(name) ? "set" : undefined,
    hasProgram: (name) => Promise.resolve(programs.includes(name)),
  };
}

/** A store without skills, built-in ones too, on 20 November 2026. */
export async function testSkills(
  options: Partial<SkillStoreOptions> = {},
): Promise<TestSkills> {
  const root = await Deno.makeTempDir({ prefix: "miniclaw_" });
  const folder = `${root}/skills`;
  const stateFolder = `${root}/state`;
  const logged: string[] = [];
  const store = new SkillStore(folder, {
    stateFolder,
    log: createLogger("skills", {
      level: "debug",
      write: (line) => logged.push(line),
    }),
    now: () => new Date("2026-11-20T09:32:00Z"),
    builtIn: [],
    machine: machineWith(),
    ...options,
  });
  return {
    store,
    folder,
    stateFolder,
    logged,
    async write(path, content): Promise<void> {
      const full = `${folder}/${path}`;
      await Deno.mkdir(full.slice(0, full.lastIndexOf("/")), {
        recursive: true,
      });
      await Deno.writeTextFile(full, content);
    },
    [Symbol.asyncDispose]: () => Deno.remove(root, { recursive: true }),
  };
}
