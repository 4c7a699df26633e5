import { MiniclawError } from "../../src/base/miniclaw_error.ts";

/** Milliseconds in which a binary must have told its version. */
const TRY_MS = 20_000;

/** Has a binary of this machine tell its version; throws where it can't. */
export async function tryBinary(path: string, version: string): Promise<void> {
  const expected = `miniclaw ${version}`;
  const got = await new Deno.Command(path, {
    args: ["version"],
    stdin: "null",
    stderr: "null",
    signal: AbortSignal.timeout(TRY_MS),
  }).output().then(
    ({ stdout }) => new TextDecoder().decode(stdout).trim(),
    (error: Error) => error.message,
  );
  if (got === expected) return;
  throw new MiniclawError(
    `Cannot use ${path}: expected "${expected}" from its version command, ` +
      `got ${JSON.stringify(got || "nothing")}`,
    {
      hint: "Where DENORT_BIN is set, see whether it names the base binary " +
        `of Deno ${Deno.version.deno} for this machine`,
    },
  );
}
