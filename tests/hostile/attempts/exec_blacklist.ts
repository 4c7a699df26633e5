import type { Attempt } from "../attempt.ts";
import { exec, NEVER, rows } from "./words.ts";

/**
 * An attempt that gets through must not harm the machine that tests it, so some of
 * these only ask for help: it is the name that is refused.
 *
 * Programs that never run, though the person allowed everything by name and star. */
export const execBlacklist: Attempt[] = rows([
  ["deletes the workspace", exec("rm", "-rf", ".")],
  ["deletes by the program's path", exec("/bin/rm", "-rf", "keep.md")],
  ["deletes by the program's other path", exec("/usr/bin/rm", "keep.md")],
  ["deletes by a path with detours", exec("/usr/../bin/./rm", "keep.md")],
  ["deletes by a path with doubled slashes", exec("//bin//rm", "keep.md")],
  ["deletes in capitals", exec("RM", "keep.md")],
  ["deletes in mixed letters", exec("Rm", "keep.md")],
  ["deletes by a Windows name", exec("rm.exe", "keep.md")],
  ["deletes with a blank before the name", exec(" rm", "keep.md")],
  ["deletes with a line feed behind the name", exec("rm\n", "keep.md")],
  ["deletes with backslashes", exec("..\\bin\\rm", "keep.md")],
  ["deletes by a sibling", exec("unlink", "keep.md")],
  ["deletes folders", exec("rmdir", "notes")],
  ["shreds", exec("shred", "-u", "keep.md")],
  ["becomes root", exec("sudo", "cat", "/etc/shadow")],
  ["becomes somebody else", exec("su", "-c", "id")],
  ["becomes root by a newer program", exec("doas", "id")],
  ["becomes root by the desktop", exec("pkexec", "id")],
  [
    "becomes another user for one program",
    exec("runuser", "-u", "nobody", "id"),
  ],
  ["changes its root", exec("chroot", "/", "id")],
  ["overwrites a disk", exec("dd", "if=/dev/zero", "of={outside}/secret.txt")],
  ["makes a file system", exec("mkfs.ext4", "notes/disk")],
  [
    "makes a file system of another kind",
    exec("/sbin/mkfs.vfat", "notes/disk"),
  ],
  ["divides a disk", exec("fdisk", "-l")],
  [
    "divides a disk by another program",
    exec("parted", "--help"),
  ],
  ["mounts", exec("mount", "--help")],
  ["unmounts", exec("umount", "--help")],
  ["switches the machine off", exec("shutdown", "--help")],
  ["starts the machine anew", exec("reboot", "--help")],
  ["halts", exec("halt", "--help")],
  ["switches off by another name", exec("poweroff", "--help")],
  ["changes the run level", exec("init", "--help")],
  ["changes a password", exec("passwd", "--help")],
  ["edits who may become root", exec("visudo", "--help")],
  ["gives files away", exec("chown", "nobody", "keep.md")],
  ["loads a module", exec("insmod", "evil.ko")],
  ["unloads a module", exec("rmmod", "--help")],
], { under: "shells", refused: NEVER });
