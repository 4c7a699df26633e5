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
const EXPORT =
  /^export (default )?((?:async )?function\*?|class|const) (\w+)/gm;

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
  const joined = names.filter((name) => !apart.includes(name));
  const variable = (name: string): string => `m${names.indexOf(name)}`;
  const parts = joined.map((name) => {
    const { body, exported } = rewrite(name, { text: files[name], variable });
    return { name, body, exported };
  });
  const imports = names.filter((name) => apart.includes(name))
    .map((name) => `import * as ${variable(name)} from "./${name}";`);
  const values = parts.filter(({ name }) => name !== entry);
  return {
    text: [
      ...imports,
      ...values.map(({ name, body, exported }) =>
        `const ${variable(name)} = (() => {\n${body}` +
        `return { ${exported.join(", ")} };\n})();`
      ),
      `export { ${values.map(({ name }) => variable(name)).join(", ")} };`,
      `{\n${parts.find(({ name }) => name === entry)?.body}}\n`,
    ].join("\n"),
    stubs: Object.fromEntries(values.map(({ name, exported }) => {
      const up = name.includes("/") ? "../".repeat(depth(name)) : "./";
      return [
        name,
        `import { ${variable(name)} as m } from "${up}${file}";\n` +
        `export const { ${exported.join(", ")} } = m;\n`,
      ];
    })),
  };
}

/** A module as the body of a function, and what it gives away. */
function rewrite(
  name: string,
  { text, variable }: { text: string; variable(name: string): string },
): { body: string; exported: string[] } {
  const exported: string[] = [];
  const body = text.replace(COMMENT, "")
    .replace(IMPORT, (_all, taken: string, path: string) => {
      const from = variable(resolvePath(path, name));
      return `const {${taken.replaceAll(" as ", ": ")}} = ${from};`;
    })
    .replace(LATER, (_all, path) => `import("./${resolvePath(path, name)}")`)
    .replace(EXPORT, (_all, isDefault, kind: string, what: string) => {
      if (isDefault) throw new Error(`${name} has a default export`);
      exported.push(what);
      return `${kind} ${what}`;
    });
  const left = /^(?:import|export)\b(?!\().*/m.exec(body);
  if (left) throw new Error(`Cannot join ${name}: ${left[0]}`);
  return { body, exported };
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

function depth(name: string): number {
  return name.split("/").length - 1;
}
