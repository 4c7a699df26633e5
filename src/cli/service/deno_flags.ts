import project from "../../../deno.json" with { type: "json" };

/**
 * The flags that the program's task in deno.json runs it with, each written out:
 * a unit must say what its process may do, wherever the file lies.
 */
export function denoFlags(): string[] {
  const { permissions: { default: rules }, unstable, tasks } = project;
  const { run, ...others } = rules;
  const allowed = Object.entries(others).filter(([, isAllowed]) => isAllowed);
  return [
    ...tasks.miniclaw.command.split(" ").filter(isKept),
    ...allowed.map(([name]) => `--allow-${name}`),
    "--allow-run",
    `--deny-run=${run.deny}`,
    ...unstable.map((name) => `--unstable-${name}`),
  ];
}

/** Such as --no-prompt; the permission set is what is written out. */
function isKept(word: string): boolean {
  return word.startsWith("--") && !word.startsWith("--permission-set");
}
