import { isProtected } from "../allowed_path/check_path.ts";
import type { PathRules } from "../allowed_path/path_rules.ts";
import type { ToolContext } from "../tool.ts";
import type { Program } from "./find_program.ts";
import { folderMounts } from "./jail/folder_mounts.ts";
import type { Standing } from "./jail/isolation.ts";
import type { Jail } from "./jail/jail.ts";
import { jailArguments } from "./jail/jail_arguments.ts";
import { keptMounts } from "./jail/kept_mounts.ts";
import { linkMounts } from "./jail/link_mounts.ts";
import { privateMounts } from "./jail/private_mounts.ts";
import type { Mount } from "./jail/mount.ts";
import { isSeen, leadsSomewhere } from "./jail/seen.ts";
import type { Launch } from "./run_program.ts";

/** A permitted call, and what is put around it. */
export interface PermittedCall {
  /** The program. */
  program: Program;
  /** Its arguments. */
  args: readonly string[];
  /** The real path of its folder. */
  cwd: string;
  /** Its environment. */
  env: Record<string, string>;
  /** Seconds it may run. */
  timeoutSeconds: number;
  /** Where tools may work. */
  rules: PathRules;
  /** What stands around programs. */
  isolation: Standing;
}

/** The call as what is really started: itself, or the jail with it inside. */
export async function launchProgram(
  call: PermittedCall,
  context: Pick<ToolContext, "home" | "config">,
): Promise<Launch> {
  const { program, args, cwd, env, timeoutSeconds, isolation } = call;
  const launch = { name: program.name, cwd, env, timeoutSeconds };
  if (isolation.kind !== "jail") {
    const [path, ...rest] = [...isolation.keeper, program.path, ...args];
    const guard = isolation.kind === "none" ? isolation.guard : undefined;
    return { ...launch, path, args: rest, jailed: false, guard };
  }
  const { jail } = isolation;
  const mounts = await mountsOf(call, { jail, context });
  const seen = [...jail.system, ...mounts];
  const path = await leadsSomewhere(program.path, seen)
    ? program.path
    : program.real;
  return {
    ...launch,
    path: jail.launcher,
    jailed: true,
    args: jailArguments(jail, {
      ...{ mounts, cwd, argv: [path, ...args] },
      network: context.config.tools.exec.network,
      // Every core may be busy until the deadline, which is the limit that counts.
      cpuSeconds: timeoutSeconds * navigator.hardwareConcurrency,
    }),
  };
}

async function mountsOf(
  { program, rules }: PermittedCall,
  { jail, context }: {
    jail: Jail;
    context: Pick<ToolContext, "home" | "config">;
  },
): Promise<Mount[]> {
  const visible = jail.system.filter(({ kind }) => kind === "readOnly")
    .map(({ path }) => path);
  const home = await Deno.realPath(context.home.root);
  const mounts = [
    ...folderMounts({ rules, home, visible }),
    ...await linkMounts(rules, context),
    ...await privateMounts(rules),
    ...(await keptMounts(context.home))
      .filter(({ path }) => !isProtected(path, rules)),
  ];
  return isSeen(program.real, [...jail.system, ...mounts])
    ? mounts
    : [...mounts, { kind: "readOnly", path: program.real }];
}
