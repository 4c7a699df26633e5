import { phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/doctor_machine.ts";
import type { Check, Finding } from "../check.ts";

/** What Deno lets this process do: the outer part of the second wall. */
export const permissions: Check = {
  name: "permissions",
  async run({ home }): Promise<Finding> {
    const missing = await refused([
      { name: "read", path: home.root },
      { name: "write", path: home.root },
      { name: "run" },
      { name: "net" },
    ]);
    if (missing.length > 0) {
      const names = missing.map((name) => `--allow-${name}`).join(", ");
      return {
        kind: "fail",
        message: phrase(texts.permissionsMissing, { names }),
        hint: phrase(texts.startRightly),
      };
    }
    const rm = { name: "run", command: "rm" } as const;
    return await isGranted({ name: "ffi" }) || await isGranted(rm)
      ? {
        kind: "warn",
        message: phrase(texts.permissionsWide),
        hint: phrase(texts.narrow),
      }
      : { kind: "ok", message: phrase(texts.permissionsRight) };
  },
};

async function refused(
  wishes: readonly Deno.PermissionDescriptor[],
): Promise<string[]> {
  const missing: string[] = [];
  for (const wish of wishes) {
    if (!(await isGranted(wish))) missing.push(wish.name);
  }
  return missing;
}

async function isGranted(
  permission: Deno.PermissionDescriptor,
): Promise<boolean> {
  return (await Deno.permissions.query(permission)).state === "granted";
}
