// `deno task release:index`: latest.json, by which `miniclaw upgrade` finds a release.
import project from "../../deno.json" with { type: "json" };
import { encodeHex } from "../../src/base/encode_hex.ts";
import { MiniclawError, UsageError } from "../../src/base/miniclaw_error.ts";
import {
  type Asset,
  INDEX_FORMAT,
  type Release,
} from "../../src/upgrade/release.ts";
import { binaryName, engines, type Flavour, targets } from "./targets.ts";

/** Where a release is made from, and where it will be. */
export interface IndexOptions {
  /** The folder of the executables, with `archives/` in it. */
  dist: string;
  /** The address that its files will be below. */
  base: string;
}

/** What there is of a release, by the packed executables that archives.sh made. */
export async function releaseIndex(
  { dist, base }: IndexOptions,
): Promise<Release> {
  const flavours = targets.flatMap((target) =>
    engines.map((engine): Flavour => ({ target, engine }))
  );
  const assets: Asset[] = [];
  for (const flavour of flavours) {
    const binary = binaryName(flavour);
    const file = `${binary}.gz`;
    const packed = await readIfThere(`${dist}/archives/${file}`);
    if (!packed) continue;
    const { size } = await Deno.stat(`${dist}/${binary}`);
    assets.push({
      ...{ ...flavour, file, url: `${base.replace(/\/$/, "")}/${file}` },
      ...{ sha256: await sumOf(packed), size: packed.length },
      unpacked_size: size,
    });
  }
  if (assets.length === 0) throw nothing(dist);
  return { format: INDEX_FORMAT, version: project.version, assets };
}

async function readIfThere(
  path: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await Deno.readFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

async function sumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return encodeHex(
    new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)),
  );
}

function nothing(dist: string): MiniclawError {
  return new MiniclawError(
    `Cannot index ${dist}/archives: expected packed executables, found none`,
    { hint: "Make them first: scripts/build/archives.sh" },
  );
}

if (import.meta.main) {
  try {
    const [dist, base] = Deno.args;
    if (!base) throw new UsageError("Expected a folder and an address");
    const index = await releaseIndex({ dist, base });
    await Deno.writeTextFile(
      `${dist}/archives/latest.json`,
      `${JSON.stringify(index, null, 2)}\n`,
    );
  } catch (error) {
    if (!(error instanceof MiniclawError)) throw error;
    const lines = [`Error: ${error.message}`, error.hint ?? "", ""];
    Deno.stderr.writeSync(new TextEncoder().encode(lines.join("\n")));
    Deno.exit(error.exitCode);
  }
}
