import { formatSize } from "../../base/format_size.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { isProtected } from "../allowed_path/check_path.ts";
import { fileError } from "../allowed_path/file_error.ts";
import type { Place } from "../allowed_path/place.ts";
import { onSteadyWay } from "./steady_way.ts";

/** Entries shown of one folder. */
const MOST_ENTRIES = 500;

/** What a folder holds, one line an entry, sorted by name; what is closed is left out. */
export async function listFolder(place: Place): Promise<string> {
  const { path, shown, rules } = place;
  try {
    const { names, lines } = await onSteadyWay(path, rules, async () => {
      const names = await openNames(place);
      const shownNames = names.slice(0, MOST_ENTRIES);
      const lines = await Promise.all(
        shownNames.map((name) => line(`${path}/${name}`, name)),
      );
      return { names, lines };
    });
    if (names.length > MOST_ENTRIES) {
      lines.push(`… and ${names.length - MOST_ENTRIES} more entries`);
    }
    return lines.join("\n") || `"${shown}" is empty`;
  } catch (error) {
    throw listError(error, shown);
  }
}

async function openNames({ path, rules }: Place): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(path)) {
    if (!isProtected(`${path === "/" ? "" : path}/${name}`, rules)) {
      names.push(name);
    }
  }
  return names.sort();
}

async function line(path: string, name: string): Promise<string> {
  const shown = printable(name);
  try {
    const info = await Deno.lstat(path);
    if (info.isSymlink) return `${shown} (link)`;
    if (info.isDirectory) return `${shown}/`;
    return info.isFile
      ? `${shown} (${formatSize(info.size)})`
      : `${shown} (device, pipe or socket)`;
  } catch {
    return `${shown} (can't be read)`;
  }
}

/** A line feed in a name must not look like the next entry. */
function printable(name: string): string {
  // deno-lint-ignore no-control-regex
  return /[\x00-\x1f\x7f]/.test(name) ? JSON.stringify(name) : name;
}

function listError(error: unknown, shown: string): unknown {
  if (!(error instanceof Deno.errors.NotADirectory)) {
    return fileError(error, { action: "list", shown });
  }
  return new MiniclawError(
    `Cannot list "${shown}": expected a folder, found a file`,
    { code: "file", hint: 'Use the action "read"' },
  );
}
