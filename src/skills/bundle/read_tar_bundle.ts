import { phrase } from "../../base/phrase.ts";
import { ByteReader } from "../../base/tar/byte_reader.ts";
import { readTar, type TarFault } from "../../base/tar/read_tar.ts";
import { shownPath } from "../../base/shown_path.ts";
import { texts } from "../../i18n/en/skill_bundle.ts";
import { refusal } from "./skill_bundle.ts";
import type { BundleBuilder } from "./skill_bundle.ts";

/** Reads the plain files of a tar archive. Links and devices are refused. */
export async function readTarBundle(
  bytes: Uint8Array<ArrayBuffer>,
  bundle: BundleBuilder,
): Promise<void> {
  await using reader = new ByteReader(ReadableStream.from([bytes]));
  for await (const { path, kind, content } of readTar(reader, notWhole)) {
    if (kind === "other") {
      throw refusal(phrase(texts.noPlainFile, { path: shownPath(path) }));
    }
    if (kind === "file") await bundle.add(path, () => joined(content()));
  }
}

function notWhole(fault: TarFault): Error {
  return refusal(phrase(fault === "large" ? texts.largeTar : texts.brokenTar));
}

async function joined(
  pieces: AsyncIterable<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) all.push(new Uint8Array(piece));
  return new Uint8Array(await new Blob(all).arrayBuffer());
}
