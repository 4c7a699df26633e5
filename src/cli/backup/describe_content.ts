import type { Manifest } from "../../backup/manifest.ts";

/** What a backup holds, such as `config.json, 12 files of the workspace`. */
export function describeContent({ files }: Manifest): string {
  const count = (top: string): number =>
    files.filter(({ path }) => path.startsWith(`${top}/`)).length;
  const words = (number: number): string =>
    number === 1 ? "1 file" : `${number} files`;
  return [
    ...(files.some(({ path }) => path === "config.json")
      ? ["config.json"]
      : []),
    `${words(count("workspace"))} of the workspace`,
    `${words(count("state"))} of the state`,
  ].join(", ");
}
