import type { Jobs } from "../../src/sandbox/confined_call.ts";

/** What a job is given: a call's arguments as they are, and where paths start. */
export interface UncheckedInput {
  /** The workspace. */
  workspace: string;
  /** The arguments. */
  args: Record<string, unknown>;
}

/** The tools that touch the world, without a single check. */
export const uncheckedJobs: Jobs = {
  filesystem: (input) => touch(input as unknown as UncheckedInput),
  exec: (input) => start(input as unknown as UncheckedInput),
  web: (input) => open(input as unknown as UncheckedInput),
};

async function touch({ workspace, args }: UncheckedInput): Promise<string> {
  const { action, path: given, content, old_text, new_text } = args as Record<
    string,
    string
  >;
  const path = given.startsWith("/") ? given : `${workspace}/${given}`;
  if (action === "list") return [...Deno.readDirSync(path)].map(nameOf).join();
  if (action === "read") return await Deno.readTextFile(path);
  const text = action === "write"
    ? content
    : (await Deno.readTextFile(path)).replace(old_text, new_text);
  await Deno.mkdir(path.replace(/\/[^/]*$/, ""), { recursive: true });
  await Deno.writeTextFile(path, text);
  return "written";
}

async function start({ workspace, args }: UncheckedInput): Promise<string> {
  const { command, args: rest, cwd = "." } = args as {
    command: string;
    args: string[];
    cwd?: string;
  };
  const { stdout, stderr } = await new Deno.Command(command, {
    args: rest,
    cwd: cwd.startsWith("/") ? cwd : `${workspace}/${cwd}`,
    stdin: "null",
  }).output();
  return new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
}

async function open({ args: { url } }: UncheckedInput): Promise<string> {
  return await (await fetch(url as string)).text();
}

function nameOf({ name }: Deno.DirEntry): string {
  return name;
}
