import type { Jail } from "./jail.ts";
import { limitArguments } from "./limits.ts";
import { depthOf } from "./mount.ts";
import type { Mount } from "./mount.ts";

/** Bytes that a scratch folder may hold: they are memory. */
const SCRATCH_BYTES = 256 * 1024 ** 2;

/**
 * Where the machine's root changes its kernel. Run by root, a jailed program owns
 * these files whoever it seems to be, and bubblewrap leaves them writable.
 */
const KERNEL_SETTINGS = ["/proc/sys", "/proc/sysrq-trigger", "/proc/mtrr"];

/** Who a jailed program is, whoever runs miniclaw. */
const USER_ID = "1000";

/** What is run in a jail. */
export interface JailedCall {
  /** What is seen beside the system. */
  mounts: readonly Mount[];
  /** The folder it runs in. */
  cwd: string;
  /** Whether it reaches the network. */
  network: boolean;
  /** Seconds of a processor that each of its processes may use. */
  cpuSeconds: number;
  /** The program's path and its arguments. */
  argv: readonly string[];
}

/** What bubblewrap is told to run a program in its jail. */
export function jailArguments(
  jail: Jail,
  { mounts, cwd, network, cpuSeconds, argv }: JailedCall,
): string[] {
  const all: Mount[] = [
    ...jail.system,
    ...(network ? jail.network : []),
    { kind: "scratch", path: "/tmp" },
    { kind: "hidden", path: "/run" },
    ...mounts,
  ];
  // What lies deeper comes later, so that it isn't covered.
  all.sort((a, b) => depthOf(a.path) - depthOf(b.path));
  const wholeDisk = mounts.some(({ path }) => path === "/");
  const shown = wholeDisk ? withoutSystem(all) : all;
  return [
    ...isolation(jail, network),
    ...shown.flatMap((mount) => mountArguments(mount, jail)),
    ...doors(jail),
    ...shown.filter(({ kind }) => kind === "hidden")
      .flatMap(({ path }) => ["--remount-ro", path]),
    ...(wholeDisk ? [] : ["--remount-ro", "/"]),
    ...["--chdir", cwd, "--"],
    ...limitArguments(jail.limits, cpuSeconds),
    ...argv,
  ];
}

function isolation({ modern }: Jail, network: boolean): string[] {
  return [
    ..."--unshare-user --unshare-pid --unshare-ipc --unshare-uts".split(" "),
    "--unshare-cgroup-try",
    ...(network ? [] : ["--unshare-net"]),
    ...["--uid", USER_ID, "--gid", USER_ID, "--hostname", "miniclaw"],
    ...(modern ? ["--disable-userns"] : []),
    // No session of its own: it stays in the group of the process that started it,
    // which leads a session without a terminal, and ends with that group.
    ..."--die-with-parent --cap-drop ALL".split(" "),
  ];
}

/** Its own processes and devices, mounted last: nothing shared lies over them. */
function doors(jail: Jail): string[] {
  return [
    ..."--proc /proc --dev /dev".split(" "),
    ...KERNEL_SETTINGS.flatMap((path) => ["--ro-bind-try", path, path]),
    ...scratch("/dev/shm", jail),
    ...["--remount-ro", "/dev"],
  ];
}

/** With the whole disk shared the system is where it always is. */
function withoutSystem(all: Mount[]): Mount[] {
  return [
    ...all.filter(({ kind }) =>
      kind === "writable" || kind === "hidden" || kind === "scratch"
    ),
    { kind: "hidden", path: "/sys" },
  ];
}

function mountArguments(mount: Mount, jail: Jail): string[] {
  const { path } = mount;
  switch (mount.kind) {
    case "readOnly":
      return ["--ro-bind", path, path];
    case "standIn":
      return ["--ro-bind", mount.file, path];
    case "writable":
      return ["--bind", path, path];
    case "link":
      return ["--symlink", mount.target, path];
    case "scratch":
      return scratch(path, jail);
    case "hidden":
      return ["--tmpfs", path];
    case "hiddenFile":
      return ["--ro-bind", "/dev/null", path];
  }
}

function scratch(path: string, { modern }: Jail): string[] {
  const size = modern ? ["--size", String(SCRATCH_BYTES)] : [];
  return [...size, "--tmpfs", path];
}
