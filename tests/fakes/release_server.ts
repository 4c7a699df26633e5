import type { Asset, Release } from "../../src/upgrade/release.ts";
import { encodeHex } from "../../src/base/encode_hex.ts";
import { type Answer, startWebServer, type WebServer } from "./web_server.ts";

/** The machine that a made-up release is for. */
export const TARGET = "riscv64-unknown-plan9";

/** An executable that tells its version, and does nothing else. */
export function standIn(version: string): string {
  return `#!/bin/sh
[ "$1" = version ] || exit 9
echo "miniclaw ${version}"
`;
}

/** What a release is made of. */
export interface ReleaseOptions {
  version: string;
  /** The executable's text. Default: a stand-in of that version. */
  text?: string;
  engine?: Asset["engine"];
  /** The machine it is for. */
  target?: string;
  /** Changes what the index says. */
  index?(release: Release): unknown;
  /** Answers in the place of what is usual. */
  routes?(packed: Uint8Array<ArrayBuffer>): Record<string, Answer>;
}

/** A server with one release: an index, and the executable packed by gzip. */
export async function startReleaseServer(
  options: ReleaseOptions,
): Promise<WebServer & { url: string; asset: Asset }> {
  const { version, text = standIn(version), index, routes } = options;
  const { engine = "v8", target = TARGET } = options;
  const packed = await gzip(text);
  const file = `miniclaw-${target}.gz`;
  const sum = await crypto.subtle.digest("SHA-256", packed);
  const asset: Asset = {
    ...{ target, engine, file, url: file, size: packed.length },
    sha256: encodeHex(new Uint8Array(sum)),
    unpacked_size: new TextEncoder().encode(text).length,
  };
  const release: Release = { format: 1, version, assets: [asset] };
  const server = startWebServer({
    "/latest.json": () => Response.json(index?.(release) ?? release),
    [`/${file}`]: () => new Response(packed),
    ...routes?.(packed),
  });
  const url = `http://${server.host}/latest.json`;
  return Object.assign(server, { url, asset });
}

/** Bytes as gzip packs them. */
export async function gzip(
  content: string | Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([content]).stream()
    .pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
