import type { Attempt } from "../attempt.ts";
import { briefly, exec, rows, sh, write } from "./words.ts";

/** It ran, or this machine doesn't have it: what counts is what it could reach. */
const RAN = /^exit_code: |^Error: .*there is no such program/;

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
