import type { Grant } from "../../src/sandbox/grant.ts";
import type { Launch } from "../../src/sandbox/launch.ts";
import { Sandbox } from "../../src/sandbox/sandbox.ts";
import type { SandboxOptions } from "../../src/sandbox/sandbox.ts";

const entry = new URL("./test_entry.ts", import.meta.url).href;
const source = decodeURIComponent(new URL("../../", import.meta.url).pathname);

/** The two ways to start: `binary` is as a compiled program would, without flags. */
export const launches: Record<Launch["kind"], Launch> = {
  deno: { kind: "deno", entry, source: source.replace(/\/$/, "") },
  binary: {
    kind: "binary",
    entry,
    args: ["run", "-A", "--no-prompt", "--unstable-worker-options", entry],
  },
};

/** What a call of an unchecked job is made of. */
export interface Attempt {
  job: string;
  input?: string;
  timeoutMs?: number;
  signal?: AbortSignal;
}

/** A sandbox of unchecked jobs over two folders: its root, and one beside it. */
export class TestSandbox implements AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly folder: string;

  private constructor(folder: string, options: Partial<SandboxOptions>) {
    this.folder = folder;
    this.sandbox = new Sandbox({ launch: launches.deno, ...options });
  }

  static async create(
    options: Partial<SandboxOptions> = {},
  ): Promise<TestSandbox> {
    const temporary = await Deno.makeTempDir({ prefix: "miniclaw_sandbox_" });
    const folder = await Deno.realPath(temporary);
    for (const name of ["root", "root/closed", "outside"]) {
      await Deno.mkdir(`${folder}/${name}`);
      await Deno.writeTextFile(`${folder}/${name}/file`, name);
    }
    return new TestSandbox(folder, options);
  }

  get root(): string {
    return `${this.folder}/root`;
  }

  /** Leave to use files in the root. */
  get files(): Grant & { profile: "files" } {
    return { profile: "files", roots: [this.root] };
  }

  run(
    { job, input = "", timeoutMs = 60_000, signal }: Attempt,
    grant: Grant = this.files,
  ): Promise<string> {
    return this.sandbox.run(
      { grant, job, input, timeoutMs },
      signal ?? new AbortController().signal,
    );
  }

  /** The confined processes of this sandbox's root that there are. */
  processes(): Promise<number[]> {
    return processesNaming(this.root);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.sandbox[Symbol.asyncDispose]();
    await Deno.remove(this.folder, { recursive: true });
  }
}

/** Confined processes, zombies left out, whose arguments hold that text. */
export async function processesNaming(text: string): Promise<number[]> {
  const found: number[] = [];
  for await (const { name } of Deno.readDir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const line = await Deno.readTextFile(`/proc/${name}/cmdline`)
      .catch(() => "");
    if (line.includes("__confined") && line.includes(text)) {
      found.push(Number(name));
    }
  }
  return found;
}

/** Looks again until it is so; throws when it never comes to that. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!await isSo()) {
    if (performance.now() > end) throw new Error("It never came to be so");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
