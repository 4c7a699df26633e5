import type { Home } from "./home.ts";

/** Where a restore keeps what it replaced: closed to tools, as that was. */
export function replacedFolder({ root }: Pick<Home, "root">): string {
  return `${root}/replaced`;
}
