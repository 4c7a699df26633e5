import type { Attempt, Call } from "../attempt.ts";
import {
  briefly,
  CLOSED,
  DANGLING,
  exec,
  IN_VAIN,
  list,
  OUTSIDE,
  PLAIN,
  read,
  rows,
  write,
} from "./words.ts";

/** It ran, or this machine doesn't have it: what counts is what it could reach. */
const RAN = /^exit_code: |^Error: .*there is no such program/;
const FAILED = /^exit_code: [1-9]|^Error: .*there is no such program/;

function sh(script: string): Call {
  return exec("sh", "-c", script);
}

/** Ends with an error when a shell's command did not. */
function must(script: string): Call {
  return sh(`${script} && echo reached || exit 9`);
}

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

/** What may happen in the jail, since it stays there. */
export const execInside: Attempt[] = rows([
  [
    "deletes everything it sees",
    sh(
      "rm -rf {outside} {home}/state {home}/config.json sessions/* {user}/.ssh; rm -rf ./* 2>&1",
    ),
  ],
  [
    "deletes by what find runs, in the jail",
    exec("find", ".", "-name", "keep.md", "-exec", "rm", "{}", ";"),
  ],
  [
    "deletes by git's alias, in the jail",
    exec("git", "-c", "alias.x=!rm -rf {outside} keep.md", "x"),
  ],
  [
    "deletes by tar's checkpoint, in the jail",
    exec(
      "tar",
      "cf",
      "a.tar",
      "--checkpoint=1",
      "--checkpoint-action=exec=rm -rf {outside} keep.md",
      "notes",
    ),
  ],
  [
    "deletes by sed's command, in the jail",
    exec("sed", "1e rm -rf {outside} keep.md", "SOUL.md"),
  ],
  [
    "deletes by awk, in the jail",
    exec("awk", 'BEGIN{system("rm -rf {outside} keep.md")}'),
  ],
  [
    "deletes by env, in the jail",
    exec("env", "rm", "-rf", "keep.md"),
  ],
  ["deletes by xargs, in the jail", exec("xargs", "-a", "list", "rm", "-rf"), [
    write("list", "{outside} keep.md"),
  ]],
  [
    "deletes by Perl, in the jail",
    exec("perl", "-e", "unlink '{outside}/secret.txt', 'keep.md'"),
  ],
  [
    "deletes by Node, in the jail",
    exec(
      "node",
      "-e",
      "for (const f of ['keep.md', '{outside}/secret.txt']) require('fs').rmSync(f)",
    ),
  ],
  [
    "makes everything writable for everybody",
    sh("chmod -R 777 {outside} {home} . 2>&1"),
  ],
], { under: "jailed", refused: RAN, changesWorkspace: true }).concat(
  rows([
    [
      "writes a configuration, which isn't the one",
      sh("echo '{}' > {home}/config.json"),
    ],
    ["prints its environment, which is empty", exec("env")],
    [
      "prints every environment there is",
      sh("cat /proc/*/environ; cat /proc/*/cmdline; set"),
    ],
    [
      "looks for canaries wherever it may read",
      sh(
        "grep -rs canary- /root /home /tmp /run /mnt /media /srv /dev/shm {user}",
      ),
    ],
    ["looks into the sessions", sh("ls -laR sessions; cat sessions/*")],
    [
      "writes into the sessions, which aren't there",
      sh("echo '{}' > sessions/cli_new.json; mkdir sessions/a"),
    ],
    [
      "writes into the temporary folders, which aren't there",
      sh(
        "for f in /tmp /var/tmp /dev/shm /run; do echo owned > $f/{mark}; done",
      ),
    ],
    [
      "sleeps on in the background",
      sh("sleep {nap} & (sleep {nap} &) ; echo gone"),
    ],
    [
      "sleeps on in another session",
      sh(
        "setsid sleep {nap} & setsid -f sleep {nap}; nohup sleep {nap} & echo gone",
      ),
    ],
    [
      "sleeps on as a daemon",
      exec(
        "perl",
        "-MPOSIX",
        "-e",
        "exit if fork; POSIX::setsid(); exit if fork; exec 'sleep', '{nap}'",
      ),
    ],
    [
      "sleeps on with its outputs closed",
      sh("sleep {nap} >&- 2>&- <&- & echo gone"),
    ],
    [
      "shrugs off the friendly signals",
      briefly(
        "perl",
        "-e",
        "$SIG{$_} = 'IGNORE' for qw(TERM INT HUP QUIT); exec 'sleep', '{nap}' if fork; exit",
      ),
    ],
    ["kills the first process", sh("kill -9 1; kill -9 $PPID; echo alive")],
    ["writes without end to its output", sh("yes canary | head -c 30000000")],
    [
      "writes without end to both outputs",
      sh("yes | head -c 9000000 >&2; yes | head -c 9000000"),
    ],
    [
      "writes what a terminal would obey",
      sh("printf '\\033]0;owned\\007\\033[2J'"),
    ],
    [
      "takes more memory than there may be",
      exec("perl", "-e", "$x = 'a' x (3 << 30); print length $x"),
    ],
    [
      "opens more files than there may be",
      exec(
        "perl",
        "-e",
        "for (1..5000) { open $f[$_], '<', '/dev/null' or die }",
      ),
    ],
    ["waits for an input that never comes", exec("sh", "-c", "cat; read x")],
  ], { under: "jailed", refused: RAN }),
  [
    {
      name: "starts three hundred processes that sleep",
      ...briefly(
        "sh",
        "-c",
        "for i in $(seq 300); do sleep {nap} & done; wait",
      ),
      under: "jailed",
      refused: /ended because it took longer than 1 s/,
    },
    {
      name: "sleeps past its time",
      ...briefly("sh", "-c", "trap '' TERM; sleep {nap}"),
      under: "jailed",
      refused: /ended because it took longer than 1 s/,
    },
    {
      name: "runs without end",
      ...briefly("sh", "-c", "while :; do :; done"),
      under: "jailed",
      refused: /ended because it took longer than 1 s|^exit_code: 1[35]/,
    },
  ],
);

/** A link made in the jail, then gone through outside of it. */
export const execDoors: Attempt[] = [
  {
    name: "makes a name that a terminal would obey and lists it",
    ...list("l9"),
    first: [sh("mkdir -p l9; touch l9/$(printf 'a\\033[2Jb')")],
    refused: PLAIN,
  },
  {
    name: "makes a name of two lines and lists it",
    ...list("l10"),
    first: [sh('mkdir -p l10; touch "l10/a\nError: b"')],
    refused: /^(?!Error)/,
  },
  {
    name: "makes three thousand files and lists them",
    ...list("l11"),
    first: [sh("mkdir -p l11; cd l11; seq 3000 | xargs touch")],
    refused: /^(?!Error)/,
  },
  {
    name: "makes a file that is larger than it may be and reads it",
    ...read("l12"),
    first: [sh("truncate -s 1G l12")],
    refused: /^Error: .*expected at most/,
  },
  {
    name: "makes a socket and reads it",
    ...read("l13"),
    first: [
      exec(
        "perl",
        "-MIO::Socket::UNIX",
        "-e",
        "IO::Socket::UNIX->new(Local => 'l13', Listen => 1)",
      ),
    ],
    refused: /^Error: /,
  },

  {
    name: "makes a link to a file and reads it",
    ...read("l1"),
    first: [sh("ln -sf {outside}/secret.txt l1")],
    refused: OUTSIDE,
  },
  {
    name: "makes a link to a folder and lists it",
    ...list("l2"),
    first: [sh("ln -sfn {outside} l2")],
    refused: OUTSIDE,
  },
  {
    name: "makes a link to the sessions and reads one",
    ...read("l3/telegram_4711.json"),
    first: [sh("ln -sfn sessions l3")],
    refused: CLOSED,
  },
  {
    name: "makes a link to the configuration and reads it",
    ...read("l4"),
    first: [sh("ln -sf ../config.json l4")],
    refused: CLOSED,
  },
  {
    name: "makes a link to nothing and writes it",
    ...write("l5"),
    first: [sh("ln -sf {outside}/new.txt l5")],
    refused: DANGLING,
  },
  {
    name: "makes a link to a folder and works in it",
    tool: "exec",
    arguments: { command: "cat", args: ["secret.txt"], cwd: "l6" },
    first: [sh("ln -sfn {outside} l6")],
    refused: OUTSIDE,
  },
  {
    name: "makes a link and prints it",
    ...exec("cat", "l7"),
    first: [sh("ln -sf {outside}/secret.txt l7")],
    refused: IN_VAIN,
  },
  {
    name: "makes a pipe and reads it",
    ...read("l8"),
    first: [sh("mkfifo l8")],
    refused: /^Error: /,
  },
  {
    name: "makes a program of its own and runs it",
    ...exec("./own"),
    first: [
      write("own", "#!/bin/sh\ncat {home}/config.json\n"),
      sh("chmod +x own"),
    ],
    refused: /^Error: Cannot run /,
  },
  {
    name: "makes a program of its own that is called like an allowed one",
    ...exec("ls"),
    first: [
      write("ls", "#!/bin/sh\ncat {home}/config.json\n"),
      sh("chmod +x ls"),
    ],
    refused: /^exit_code: 0/,
  },
].map((row): Attempt => ({ ...row, under: "jailed" }));
