import { atomicWrite } from "../base/atomic_write.ts";
import { trashPath } from "../base/trash_path.ts";

/** Keeps a note that is about to be replaced in the trash; returns its path there. */
export async function keepNote(
  { name, bytes }: { name: string; bytes: Uint8Array },
  { stateFolder, now }: { stateFolder: string; now: Date },
): Promise<string> {
  const path = await trashPath(`${stateFolder}/trash`, {
    now,
    name: (stamp) => `${stamp}-${name}`,
  });
  await atomicWrite(path, bytes);
  return path;
}
