import { formatSize } from "../../base/format_size.ts";
import type { Json } from "../../base/json.ts";
import type { Place } from "../allowed_path/place.ts";
import { confirmPlace } from "../filesystem/confirm_place.ts";
import { listFolder } from "../filesystem/list_folder.ts";
import { readFile } from "../filesystem/read_file.ts";
import { replaceText } from "../filesystem/replace_text.ts";
import type { Wish } from "../filesystem/wish.ts";
import { writeFile } from "../filesystem/write_file.ts";

/** What the job is given. */
export type FilesystemInput = {
  /** What to do. */
  wish: Wish;
  /** Where: a place that was found to be allowed. */
  place: Place;
};

/** The part of `filesystem` that touches files. It checks the place once more. */
export async function filesystemJob(input: Json): Promise<string> {
  const { wish, place } = input as unknown as FilesystemInput;
  await confirmPlace(place, wish.action);
  return await act(wish, place);
}

function act(wish: Wish, place: Place): Promise<string> {
  switch (wish.action) {
    case "read":
      return read(place);
    case "write":
      return write(place, wish.content);
    case "edit":
      return edit(place, wish);
    case "list":
      return listFolder(place);
  }
}

async function read(place: Place): Promise<string> {
  return await readFile(place) || `"${place.shown}" is an empty file`;
}

async function write(place: Place, content: string): Promise<string> {
  const { replaced, bytes } = await writeFile(place, content);
  const did = replaced ? "Replaced" : "Created";
  return `${did} "${place.shown}": ${formatSize(bytes)}`;
}

async function edit(
  place: Place,
  wish: { oldText: string; newText: string },
): Promise<string> {
  const before = await readFile(place, "edit");
  const { text, line } = replaceText(before, { ...wish, file: place.shown });
  const { bytes } = await writeFile(place, text, "edit");
  return `Edited "${place.shown}" at line ${line}: now ${formatSize(bytes)}`;
}
