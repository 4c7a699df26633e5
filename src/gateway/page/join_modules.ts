import { moduleImports, resolvePath } from "./module_imports.ts";

/** Modules of the page that travel in one file. */
export interface JoinedModules {
  /** What is in the file. */
  text: string;
  /**
   * What stands at the address of each of them, for whoever is loaded later: the
   * same module, not a second one.
   */
  stubs: Readonly<Record<string, string>>;
}

/** How modules are joined. */
export interface JoinOptions {
  /** What the file is called, in the folder that the names of modules begin in. */
  name: string;
  /** Every module by its name. */
  files: Readonly<Record<string, string>>;
  /** Those that stay files of their own. */
  apart: readonly string[];
}

const COMMENT = /^[ \t]*\/\*\*[^]*?\*\/\n|^[ \t]*\/\/.*\n/gm;
const IMPORT = /^import \{([^}]*)\} from "(\.[^"]+)";$/gm;
const LATER = /\bimport\("(\.[^"]+)"\)/g;
const EXPORT = /^export ((?:async )?function\*?|class|const) (\w+)/gm;

/** A module as the body of a function, and what it gives away. */
interface Part {
  name: string;
  variable: string;
  body: string;
  exported: string[];
}

/**
 * One file for a module and all that it needs: each becomes the value of a
 * function, behind those that it takes something from. It knows how the modules
 * of this page are written, and refuses what it doesn't know.
 */
export function joinModules(
  entry: string,
  { name: file, files, apart }: JoinOptions,
): JoinedModules {
  const names = neededBy(entry, files);
  const variable = (name: string): string => `m${names.indexOf(name)}`;
  const imports = names.filter((name) => apart.includes(name))
    .map((name) => `import * as ${variable(name)} from "./${name}";\n`);
  const parts = names.filter((name) => !apart.includes(name))
    .map((name) => partOf(name, { text: files[name], variable }));
  const values = parts.slice(0, -1); // what needs all others is the last
  return {
    text: [
      ...imports,
      ...values.map(valueText),
      `export { ${values.map(({ variable }) => variable).join(", ")} };\n`,
      `{\n${parts.at(-1)?.body}}\n`,
    ].join(""),
    stubs: Object.fromEntries(
      values.map((part) => [part.name, stubText(part, file)]),
    ),
  };
}

function valueText({ variable, body, exported }: Part): string {
  const given = `return { ${exported.join(", ")} };`;
  return `const ${variable} = (() => {\n${body}${given}\n})();\n`;
}

function stubText({ name, variable, exported }: Part, file: string): string {
  const up = "../".repeat(name.split("/").length - 1) || "./";
  return `import { ${variable} as m } from "${up}${file}";\n` +
    `export const { ${exported.join(", ")} } = m;\n`;
}

/** A module with what it imports taken from the others' values. */
function partOf(
  name: string,
  { text, variable }: { text: string; variable(name: string): string },
): Part {
  const exported: string[] = [];
  const body = text.replace(COMMENT, "")
    .replace(IMPORT, (_all, taken: string, path: string) => {
      const from = variable(resolvePath(path, name));
      return `const {${taken.replaceAll(" as ", ": ")}} = ${from};`;
    })
    .replace(LATER, (_all, path) => `import("./${resolvePath(path, name)}")`)
    .replace(EXPORT, (_all, kind: string, what: string) => {
      exported.push(what);
      return `${kind} ${what}`;
    });
  const left = /^(?:import|export)\b(?!\().*/m.exec(body);
  if (left) throw new Error(`Cannot join ${name}: ${left[0]}`);
  return { name, variable: variable(name), body, exported };
}

/** A module and all that it needs, each behind what it needs itself. */
function neededBy(
  entry: string,
  files: Readonly<Record<string, string>>,
): string[] {
  const ordered = new Set<string>();
  const visit = (name: string, trail: readonly string[]): void => {
    if (ordered.has(name)) return;
    if (trail.includes(name)) throw new Error(`${name} imports itself`);
    for (const other of moduleImports(name, files[name])) {
      visit(other, [...trail, name]);
    }
    ordered.add(name);
  };
  visit(entry, []);
  return [...ordered];
}
