import type { Check, Finding } from "../check.ts";

/** What Deno lets this process do: the outer part of the second wall. */
export const permissions: Check = {
  name: "permissions",
  async run({ home }): Promise<Finding> {
    const missing = await refused([
      ["read files", { name: "read", path: home.root }],
      ["write files", { name: "write", path: home.root }],
      ["run programs", { name: "run" }],
      ["reach the network", { name: "net" }],
    ]);
    if (missing.length > 0) {
      return {
        kind: "fail",
        message: `Deno doesn't let this process ${missing.join(" or ")}`,
        hint: "Start it with: deno task miniclaw",
      };
    }
    const rm = { name: "run", command: "rm" } as const;
    if (await isGranted({ name: "ffi" }) || await isGranted(rm)) {
      return {
        kind: "warn",
        message: "Deno lets this process do everything, as with deno run -A",
        hint:
          "Narrow it with: deno task install (or start with deno task miniclaw)",
      };
    }
    return {
      kind: "ok",
      message:
        "Deno keeps this process from native libraries and from programs " +
        "such as rm and sudo",
    };
  },
};

type Wish = [what: string, permission: Deno.PermissionDescriptor];

async function refused(wishes: readonly Wish[]): Promise<string[]> {
  const missing: string[] = [];
  for (const [what, permission] of wishes) {
    if (!(await isGranted(permission))) missing.push(what);
  }
  return missing;
}

async function isGranted(
  permission: Deno.PermissionDescriptor,
): Promise<boolean> {
  return (await Deno.permissions.query(permission)).state === "granted";
}
