import { createLogger } from "../../src/base/logger.ts";
import {
  MemoryStore,
  type MemoryStoreOptions,
} from "../../src/memory/memory_store.ts";

/** A store over a folder of its own, which is removed when disposed. */
export interface TestMemory extends AsyncDisposable {
  /** The store. */
  store: MemoryStore;
  /** The notes' folder. */
  folder: string;
  /** The state folder. */
  stateFolder: string;
  /** What was logged, line by line. */
  logged: string[];
  /** Another store over the same folders. */
  again(options?: Partial<MemoryStoreOptions>): MemoryStore;
  /** Sets the clock. */
  setNow(time: string): void;
  /** Writes a note by hand. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** A note's text. */
  text(name: string): Promise<string>;
}

/** A store in Paris, at 10:32 on 20 November 2026. */
export async function testMemory(
  options: Partial<MemoryStoreOptions> = {},
): Promise<TestMemory> {
  const root = await Deno.makeTempDir({ prefix: "miniclaw_" });
  const folder = `${root}/memory`;
  const stateFolder = `${root}/state`;
  const logged: string[] = [];
  let now = new Date("2026-11-20T09:32:00Z");
  const again: TestMemory["again"] = (more) =>
    new MemoryStore(folder, {
      timezone: "Europe/Paris",
      stateFolder,
      log: createLogger("memory", {
        level: "debug",
        write: (line) => logged.push(line),
      }),
      now: () => now,
      ...more,
    });
  return {
    store: again(options),
    again,
    folder,
    stateFolder,
    logged,
    setNow: (time) => now = new Date(time),
    async write(name, content): Promise<void> {
      await Deno.mkdir(folder, { recursive: true });
      const bytes = typeof content === "string"
        ? new TextEncoder().encode(content)
        : content;
      await Deno.writeFile(`${folder}/${name}`, bytes);
    },
    text: (name) => Deno.readTextFile(`${folder}/${name}`),
    [Symbol.asyncDispose]: () => Deno.remove(root, { recursive: true }),
  };
}
