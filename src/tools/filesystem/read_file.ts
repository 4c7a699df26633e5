import { formatSize } from "../../base/format_size.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { fileError } from "../allowed_path/file_error.ts";
import type { Place } from "../allowed_path/place.ts";
import { MOST_BYTES, tooLarge } from "./size_cap.ts";
import { folderOf, onSteadyWay } from "./steady_way.ts";
import { statFile } from "./stat_file.ts";
import { verifyOpened } from "./verify_opened.ts";

/** What to do with a larger file. */
const HINT = "Look at a part of it with exec: head, tail or grep";

/** A file's text, exactly as it stands. */
export async function readFile(
  place: Place,
  action: "read" | "edit" = "read",
): Promise<string> {
  const { path, shown, rules } = place;
  const problem = `Cannot ${action} "${shown}"`;
  try {
    await statFile(place, action);
    const { bytes, size } = await onSteadyWay(
      folderOf(path),
      rules,
      async () => {
        using file = await Deno.open(path);
        await verifyOpened(file, path);
        const { size } = await file.stat();
        return { bytes: await readUpTo(file, MOST_BYTES + 1), size };
      },
    );
    if (bytes.length > MOST_BYTES) {
      throw tooLarge(problem, { size, hint: HINT });
    }
    return decode(bytes, problem);
  } catch (error) {
    throw fileError(error, { action, shown });
  }
}

async function readUpTo(file: Deno.FsFile, most: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(most);
  let length = 0;
  while (length < most) {
    const read = await file.read(bytes.subarray(length));
    if (read === null) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

function decode(bytes: Uint8Array, problem: string): string {
  try {
    if (bytes.includes(0)) throw new TypeError("text has no NUL");
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
      .decode(bytes);
  } catch {
    throw new MiniclawError(
      `${problem}: expected UTF-8 text, found a binary file of ` +
        formatSize(bytes.length),
      { code: "file" },
    );
  }
}
