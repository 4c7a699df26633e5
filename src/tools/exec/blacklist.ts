import { programNames } from "./program_names.ts";

/** Programs that never run, whatever the configuration says. */
const BLACKLIST = new Set(
  [
    // what is gone can't be brought back
    "rm rmdir unlink shred srm wipe",
    // becoming somebody else, or giving files away
    "sudo sudoedit su doas pkexec runuser setpriv chroot passwd chpasswd",
    "visudo vipw useradd userdel usermod chown chgrp setcap",
    // disks
    "dd mkfs mke2fs mkswap wipefs fdisk sfdisk cfdisk gdisk sgdisk parted",
    "mount umount losetup cryptsetup diskutil diskpart format",
    // the machine itself
    "shutdown reboot halt poweroff init telinit insmod modprobe rmmod kexec",
    "sysctl",
  ].flatMap((line) => line.split(" ")),
);

/** Whether a program, by any path or spelling, is one that never runs. */
export function isBlacklisted(path: string): boolean {
  return programNames(path).some((name) =>
    BLACKLIST.has(name) || name.startsWith("mkfs")
  );
}
