import type { Mount } from "./mount.ts";

/** Folders of the system that hold programs, and what programs load. */
const PROGRAM_FOLDERS = [
  ..."/usr /bin /sbin /lib /lib32 /lib64 /libx32".split(" "),
  ..."/nix/store /gnu/store /run/current-system".split(" "),
];

/**
 * What programs look up in /etc, and nothing that is anybody's: no keys, no
 * passwords, no names of people.
 */
const SETTINGS = [
  ..."ld.so.cache ld.so.conf ld.so.conf.d alternatives".split(" "),
  ..."ssl/certs ssl/openssl.cnf ca-certificates ca-certificates.conf".split(
    " ",
  ),
  ..."pki/tls/certs pki/tls/openssl.cnf pki/ca-trust/extracted".split(" "),
  ..."crypto-policies localtime timezone locale.alias mime.types".split(" "),
  ..."magic protocols services terminfo os-release".split(" "),
];

/** What it takes to reach the network by name. */
const NETWORK_SETTINGS = ["resolv.conf", "hosts", "nsswitch.conf", "gai.conf"];

/**
 * The system as a jailed program sees it, read-only. Folders that are links, as
 * /bin is where everything lies in /usr, are links there too.
 */
export async function systemMounts(): Promise<Mount[]> {
  const found: Mount[] = [];
  for (const path of PROGRAM_FOLDERS) {
    const mount = await mountOf(path);
    if (mount) found.push(mount);
  }
  return [...found, ...await settingMounts(SETTINGS)];
}

/** What is added to the system for programs that may reach the network. */
export function networkMounts(): Promise<Mount[]> {
  return settingMounts(NETWORK_SETTINGS);
}

async function settingMounts(names: readonly string[]): Promise<Mount[]> {
  const found: Mount[] = [];
  for (const name of names) {
    const path = `/etc/${name}`;
    const real = await Deno.realPath(path).catch(() => undefined);
    if (real !== undefined) {
      found.push(
        real === path
          ? { kind: "readOnly", path }
          : { kind: "standIn", path, file: real },
      );
    }
  }
  return found;
}

async function mountOf(path: string): Promise<Mount | undefined> {
  const info = await Deno.lstat(path).catch(() => undefined);
  if (info?.isSymlink) {
    return { kind: "link", path, target: await Deno.readLink(path) };
  }
  return info?.isDirectory ? { kind: "readOnly", path } : undefined;
}
