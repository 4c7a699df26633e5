import { atomicWrite } from "../../base/atomic_write.ts";
import { fileError } from "../allowed_path/file_error.ts";
import { makeFolders } from "./make_folders.ts";
import type { PlaceAction } from "../allowed_path/place_action.ts";
import type { Place } from "../allowed_path/place.ts";
import { MOST_BYTES, tooLarge } from "./size_cap.ts";
import { folderOf, onSteadyWay } from "./steady_way.ts";
import { statFile } from "./stat_file.ts";
import { changedMeanwhile, verifyOpened } from "./verify_opened.ts";

/** What to do with a larger text. */
const HINT = "Put it into several files";

/** What became of a file. */
export interface Written {
  /** Whether there was one before. */
  replaced: boolean;
  /** The size of its text in UTF-8. */
  bytes: number;
}

/**
 * Writes a whole file, its folders with it. An existing file keeps its mode; a
 * new one is its owner's alone.
 */
export async function writeFile(
  place: Place,
  content: string,
  action: PlaceAction = "write",
): Promise<Written> {
  const { path, shown, rules } = place;
  const bytes = new TextEncoder().encode(content);
  if (bytes.length > MOST_BYTES) {
    const problem = `Cannot ${action} "${shown}"`;
    throw tooLarge(problem, { size: bytes.length, hint: HINT });
  }
  try {
    const before = await statFile(place, action);
    await makeFolders(folderOf(path));
    await onSteadyWay(folderOf(path), rules, (way) =>
      atomicWrite(path, bytes, {
        mode: (before?.mode ?? 0o600) & 0o777,
        async opened(file, temporary): Promise<void> {
          await verifyTemporary(file, { temporary, path });
          await way.verify();
        },
        written: () => way.verify(),
      }));
    return { replaced: before !== undefined, bytes: bytes.length };
  } catch (error) {
    throw fileError(error, { action, shown });
  }
}

/** The temporary file must lie beside the real path that was checked. */
async function verifyTemporary(
  file: Deno.FsFile,
  { temporary, path }: { temporary: string; path: string },
): Promise<void> {
  const slashed = temporary.replaceAll("\\", "/");
  if (!slashed.startsWith(`${path}.`)) throw changedMeanwhile();
  await verifyOpened(file, slashed);
}
