import { firstModules } from "./first_modules.ts";
import { digest } from "./page_file.ts";
import { indexPage, pageFiles } from "./page_files.ts";

let known: Promise<string> | undefined;

/**
 * Tells these files from those of another version. It stands in the address of
 * each, so that a browser keeps them and asks for the page alone.
 */
export function buildName(): Promise<string> {
  return known ??= digest(
    new TextEncoder().encode(JSON.stringify(Object.entries(pageFiles))),
  );
}

/** The page, with what it needs at first named at its top. */
export async function firstPage(): Promise<string> {
  const folder = `/assets/${await buildName()}/`;
  const links = firstModules("main.js", pageFiles)
    .map((name) => `<link rel="modulepreload" href="/assets/${name}">`);
  return indexPage
    .replace("</head>", `  ${links.join("\n    ")}\n  </head>`)
    .replaceAll('"/assets/', `"${folder}`);
}
