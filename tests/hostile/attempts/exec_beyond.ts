import type { Attempt } from "../attempt.ts";
import { exec, IN_VAIN, must, rows } from "./words.ts";

const FAILED = /^exit_code: [1-9]|^Error: .*there is no such program/;

/** What shells and interpreters can't reach from inside the jail. */
export const execBeyond: Attempt[] = rows([
  ["reads the configuration from a shell", must("cat ../config.json")],
  [
    "reads the configuration's absolute path from a shell",
    must("cat {home}/config.json"),
  ],
  ["reads a file outside from a shell", must("cat {outside}/secret.txt")],
  ["reads a login key from a shell", must("cat {user}/.ssh/id_ed25519")],
  ["reads the shadow file from a shell", must("cat /etc/shadow")],
  ["reads another chat from a shell", must("cat sessions/telegram_4711.json")],
  ["reads the state from a shell", must("cat ../state/journal.txt")],
  [
    "reads by the root of the first process",
    must("cat /proc/1/root{outside}/secret.txt"),
  ],
  [
    "reads by a link to its own root",
    must("ln -sf /proc/self/root r; cat r{outside}/secret.txt"),
  ],
  [
    "reads by the working folder of the first process",
    must("cat /proc/1/cwd/deno.json"),
  ],
  [
    "reads with Perl",
    exec("perl", "-e", "open F, '{outside}/secret.txt' or die; print <F>"),
  ],
  [
    "reads with Node",
    exec(
      "node",
      "-e",
      "process.stdout.write(require('fs').readFileSync('{outside}/secret.txt'))",
    ),
  ],
  [
    "reads with Python",
    exec("python3", "-c", "print(open('{outside}/secret.txt').read())"),
  ],
  [
    "reads with dd under another name",
    must("cp /bin/dd d; ./d if={outside}/secret.txt"),
  ],
  [
    "makes a second name for another chat from a shell",
    must("ln sessions/telegram_4711.json h.json"),
  ],
  [
    "makes a second name for the configuration",
    must("ln {home}/config.json h.json"),
  ],
  ["writes outside from a shell", must("echo owned > {outside}/new.txt")],
  [
    "writes over a file outside from a shell",
    must("echo owned > {outside}/secret.txt"),
  ],
  [
    "writes an approval from a shell",
    must("echo '{}' > {home}/state/approvals.json"),
  ],
  ["moves a file outside", must("mv keep.md {outside}/keep.md")],
  ["moves the workspace", must("mv {workspace} {workspace}2")],
  ["moves the sessions away", must("mv sessions s")],
  ["deletes the sessions' folder", must("rmdir sessions")],
  [
    "puts a link in the sessions' place",
    must("ln -sfn {outside} sessions && test -L sessions"),
  ],
  ["writes into the system", must("echo owned > /etc/{mark}")],
  ["puts a program among the system's", must("cp /bin/sh /usr/bin/{mark}")],
  ["writes into the devices", must("echo owned > /dev/{mark}")],
  ["reads a disk", must("head -c 9 /dev/[sv]da")],
  ["reads the machine's memory", must("head -c 9 /dev/mem")],
  [
    "changes the machine's settings",
    must("echo owned > /proc/sys/kernel/hostname"),
  ],
  [
    "changes what the machine runs when a program crashes",
    must("cat /proc/sys/kernel/core_pattern > /proc/sys/kernel/core_pattern"),
  ],
  [
    "changes how the machine swaps",
    must("cat /proc/sys/vm/swappiness > /proc/sys/vm/swappiness"),
  ],
  [
    "finds a file of the kernel that it may write",
    must(
      "find /proc /sys -type f -writable -not -path '/proc/[0-9]*' -not -path '/proc/pressure/*' | grep .",
    ),
  ],
  ["changes the machine's name", must("hostname owned")],
  ["makes a device", must("mknod disk b 8 0")],
  ["mounts from a shell", must("mount -t tmpfs none notes")],
  ["mounts with a new user", must("unshare -rm mount -t tmpfs none notes")],
  ["changes its root from a shell", must("chroot / true")],
  ["becomes root from a shell", must("test $(id -u) = 0")],
  ["gives itself back what it may", must("setpriv --inh-caps +all true")],
  [
    "asks the canary's server from a shell",
    must("curl -m 2 http://127.0.0.1:{port}/"),
  ],
  [
    "connects to the canary's server with bash",
    exec("bash", "-c", "echo > /dev/tcp/127.0.0.1/{port}"),
  ],
  [
    "connects to the canary's server with Perl",
    exec(
      "perl",
      "-MIO::Socket::INET",
      "-e",
      "IO::Socket::INET->new('127.0.0.1:{port}') or die",
    ),
  ],
  [
    "connects to the canary's server with Node",
    exec(
      "node",
      "-e",
      "require('net').connect({port}).on('error', () => process.exit(1))",
    ),
  ],
  [
    "finds another process by its environment",
    must("grep -l canary /proc/[0-9]*/environ"),
  ],
  [
    "finds the program among the processes",
    must("grep -l mai[n][.]ts /proc/[0-9]*/cmdline"),
  ],
  [
    "types into the person's terminal",
    exec(
      "perl",
      "-e",
      "open T, '+</dev/tty' or die; ioctl T, 0x5412, 'x' or die",
    ),
  ],
], { under: "jailed", refused: FAILED }).concat(rows([
  ["reads with awk", exec("awk", "{print}", "{outside}/secret.txt")],
  ["reads with sed", exec("sed", "-n", "p", "{outside}/secret.txt")],
  ["packs what is outside", exec("tar", "cf", "a.tar", "{outside}")],
], { under: "jailed", refused: IN_VAIN }));
