import { type JoinedModules, joinModules } from "./join_modules.ts";
import { digest } from "./page_file.ts";
import { indexPage, pageFiles } from "./page_files.ts";

/** The modules that are needed at first, in one file. */
const FIRST = "first.js";

/** What others wrote, in files of their own: it changes less often. */
const VENDORS = ["marked.js", "preact.js"];

let known: Promise<string> | undefined;
let joined: JoinedModules | undefined;

/**
 * Tells these files from those of another version. It stands in the address of
 * each, so that a browser keeps them and asks for the page alone.
 */
export function buildName(): Promise<string> {
  return known ??= digest(
    new TextEncoder().encode(JSON.stringify([indexPage, pageFiles])),
  );
}

/** What the files of a build are called. */
export const buildNames: readonly string[] = [...Object.keys(pageFiles), FIRST];

/** A file of the build: those that are needed at first are loaded as one. */
export function buildFile(name: string): string {
  joined ??= joinModules("main.js", {
    name: FIRST,
    files: pageFiles,
    apart: VENDORS,
  });
  return name === FIRST ? joined.text : joined.stubs[name] ?? pageFiles[name];
}

/** The page, with what it needs named at its top. */
export async function firstPage(): Promise<string> {
  const links = VENDORS.map((name) =>
    `<link rel="modulepreload" href="/assets/${name}">\n  `
  );
  return indexPage
    .replace("</head>", `  ${links.join("  ")}</head>`)
    .replace("/assets/main.js", `/assets/${FIRST}`)
    .replaceAll('"/assets/', `"/assets/${await buildName()}/`);
}
