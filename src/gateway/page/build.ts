import { type JoinedModules, joinModules } from "./join_modules.ts";
import { digest, PageFile } from "./page_file.ts";

/** The modules that are needed at first, in one file. */
const FIRST = "first.js";

/** What others wrote, in files of their own: it changes less often. */
const VENDORS = ["marked.js", "preact.js"];

/** What a build is made from. */
export interface BuildParts {
  /** The page itself. */
  index: string;
  /** What it loads, by name. */
  files: Readonly<Record<string, string>>;
}

/**
 * The files of the page as browsers keep them for good: the build's name stands in
 * the address of each, and what is needed at first is loaded as one.
 */
export class Build {
  readonly #parts: BuildParts;
  #name?: Promise<string>;
  #joined?: JoinedModules;

  /** A build of these files; nothing is worked out until it is asked for. */
  constructor(parts: BuildParts) {
    this.#parts = parts;
  }

  /** Tells these files from those of another version. */
  get name(): Promise<string> {
    return this.#name ??= nameOf(this.#parts);
  }

  /** The page, with what it needs named at its top. */
  get page(): PageFile {
    return new PageFile("index.html", async () => {
      const links = VENDORS.map((name) =>
        `<link rel="modulepreload" href="/assets/${name}">\n  `
      );
      return this.#parts.index
        .replace("</head>", `  ${links.join("  ")}</head>`)
        .replace("/assets/main.js", `/assets/${FIRST}`)
        .replaceAll('"/assets/', `"/assets/${await this.name}/`);
    });
  }

  /** What it loads. */
  get files(): PageFile[] {
    const names = [...Object.keys(this.#parts.files), FIRST];
    return names.map((name) => new PageFile(name, () => this.#textOf(name)));
  }

  #textOf(name: string): string {
    const { files } = this.#parts;
    const { text, stubs } = this.#joined ??= joinModules("main.js", {
      ...{ files, name: FIRST, apart: VENDORS },
    });
    return name === FIRST ? text : stubs[name] ?? files[name];
  }
}

function nameOf({ index, files }: BuildParts): Promise<string> {
  const whole = JSON.stringify([index, files]);
  return digest(new TextEncoder().encode(whole));
}
