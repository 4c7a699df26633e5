import { isMultiCall } from "./multi_call.ts";
import { programNames } from "./program_names.ts";

/** Programs that never run, whatever the configuration says. */
const BLACKLIST = new Set(
  [
    // what is gone can't be brought back
    "rm rmdir unlink shred srm wipe del erase rd deltree",
    // becoming somebody else, or giving files away
    "sudo sudoedit sudo-rs su su-rs doas pkexec run0 runuser setpriv gosu su-exec",
    "gksu gksudo kdesu kdesudo sg newgrp chroot pivot_root switch_root capsh",
    "passwd chpasswd gpasswd chsh chfn visudo vipw vigr useradd userdel usermod",
    "adduser deluser groupadd groupdel groupmod chown chgrp setcap",
    // disks
    "dd mkfs mke2fs mkswap wipefs blkdiscard fdisk sfdisk cfdisk gdisk sgdisk",
    "parted partx mount umount swapon swapoff losetup cryptsetup tune2fs debugfs",
    "resize2fs fsck hdparm badblocks pvremove vgremove lvremove diskutil diskpart",
    "format newfs",
    // the machine itself
    "shutdown reboot halt poweroff init telinit rtcwake insmod modprobe rmmod",
    "kexec sysctl efibootmgr grub-install flashrom",
  ].flatMap((line) => line.split(" ")),
);

/** Whether a program, by any path or spelling, is one that never runs. */
export function isBlacklisted(path: string): boolean {
  return programNames(path).some((name) =>
    BLACKLIST.has(name) || /^(mkfs|newfs|fsck)/.test(name)
  );
}

/**
 * The first argument that makes a program of many, as `busybox rm` does, one that
 * never runs; undefined where none does.
 */
export function blacklistedApplet(
  path: string,
  args: readonly string[],
): string | undefined {
  if (!isMultiCall(path)) return undefined;
  const first = args.find((argument) => !argument.startsWith("-"));
  return [first, ...args.filter((argument) => argument.startsWith("--"))]
    .find((word) => word !== undefined && isBlacklisted(valueOf(word)));
}

/** `--coreutils-prog=rm` names one as well. */
function valueOf(word: string): string {
  return word.startsWith("--") ? word.slice(word.indexOf("=") + 1) : word;
}
