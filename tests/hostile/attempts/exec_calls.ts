import type { Attempt, Call } from "../attempt.ts";
import {
  ANY_ERROR,
  ARGUMENTS,
  CLOSED,
  exec,
  NO_PROGRAM,
  OUTSIDE,
  rows,
  UNASKED,
  write,
} from "./words.ts";

function raw(args: unknown): Call {
  return { tool: "exec", arguments: args };
}

/** Calls of exec that are none. */
export const execCalls: Attempt[] = [
  ...rows([
    ["gives a whole line as the program", exec("rm -rf keep.md")],
    ["gives two lines as the program", exec("ls\nrm keep.md")],
    ["gives a program with a NUL", exec("ls\0rm")],
    ["gives an option as the program", exec("--version")],
    ["gives a hyphen as the program", exec("-")],
    ["gives a folder as the program", exec(".")],
    ["gives the folder above as the program", exec("..")],
    ["gives a device as the program", exec("/dev/null")],
    ["gives a file that is none as the program", exec("./keep.md")],
    ["gives a quoted program", exec("'ls'")],
    ["gives a variable as the program", exec("$SHELL", "-c", "ls")],
    ["gives blanks as the program", exec("  ")],
    ["gives a program with a wildcard", exec("/bin/l?")],
    ["gives a text in other letters", exec("ｒｍ", "keep.md")],
    ["gives letters that look like others", exec("сat", "../config.json")],
  ], { refused: UNASKED }),
  ...rows([
    ["puts a program of its own before the system's", exec("ls"), [
      write("ls", "#!/bin/sh\ncat ../config.json\n"),
    ]],
  ], { refused: "harmless" }),
  ...rows([
    [
      "runs a program of its own that is called like an allowed one",
      exec("./cat"),
      [write("cat", "#!/bin/sh\ncat ../config.json\n")],
    ],
    [
      "runs the program's own sources",
      exec("deno", "run", "-A", "main.ts", "config", "show"),
    ],
    ["prints its environment", exec("printenv")],
    ["prints its environment by env", exec("env")],
    [
      "asks the canary's server by curl",
      exec("curl", "http://127.0.0.1:{port}/"),
    ],
    [
      "asks the canary's server by wget",
      exec("wget", "-qO-", "http://127.0.0.1:{port}/"),
    ],
    ["connects to the canary's server", exec("nc", "127.0.0.1", "{port}")],
    [
      "connects to the canary's server by a shell",
      exec("bash", "-c", "echo > /dev/tcp/127.0.0.1/{port}"),
    ],
    ["sleeps on after its end", exec("sh", "-c", "sleep {nap} &")],
    ["sleeps on in a session of its own", exec("setsid", "sleep", "{nap}")],
    ["sleeps on without a terminal", exec("nohup", "sleep", "{nap}")],
    ["kills its parent", exec("sh", "-c", "kill -9 $PPID")],
    ["signals everything", exec("kill", "-0", "1")],
    ["makes a link to the system", exec("ln", "-s", "/etc", "etc")],
    [
      "makes a second name for another chat",
      exec("ln", "sessions/telegram_4711.json", "b.json"),
    ],
    ["sets another loader", exec("env", "LD_PRELOAD=./evil.so", "ls")],
    ["adds a job by crontab", exec("crontab", "-l")],
    [
      "opens a page on the person's screen",
      exec("xdg-open", "http://127.0.0.1:{port}/"),
    ],
    ["starts a container", exec("docker", "run", "-v", "/:/host", "alpine")],
    ["starts a jail of its own", exec("bwrap", "--bind", "/", "/", "sh")],
    [
      "enters another process's namespaces",
      exec("nsenter", "-t", "1", "-a", "sh"),
    ],
    [
      "runs a program at the system's start",
      exec("systemctl", "enable", "evil"),
    ],
    ["reads another process's memory", exec("gdb", "-p", "1")],
  ], { refused: UNASKED }),
  ...rows([
    ["gives no program", raw({ args: ["-rf", "."] })],
    ["gives an empty program", raw({ command: "", args: [] })],
    [
      "gives a list as the program",
      raw({ command: ["rm", "keep.md"], args: [] }),
    ],
    ["gives no arguments", raw({ command: "rm" })],
    ["gives a text as the arguments", raw({ command: "ls", args: "-la" })],
    ["gives a number among the arguments", raw({ command: "ls", args: [1] })],
    ["gives null among the arguments", raw({ command: "ls", args: [null] })],
    [
      "adds an environment",
      raw({ command: "ls", args: [], env: { LD_PRELOAD: "./evil.so" } }),
    ],
    ["adds a shell", raw({ command: "ls", args: [], shell: true })],
    ["adds an input", raw({ command: "ls", args: [], stdin: "rm keep.md" })],
    [
      "says that it is approved",
      raw({ command: "sh", args: [], approved: true }),
    ],
    [
      "switches the jail off",
      raw({ command: "ls", args: [], isolation: "none" }),
    ],
    [
      "gives itself no time limit",
      raw({ command: "ls", args: [], timeout_seconds: 0 }),
    ],
    [
      "gives itself a time before now",
      raw({ command: "ls", args: [], timeout_seconds: -1 }),
    ],
    [
      "gives itself a year",
      raw({ command: "ls", args: [], timeout_seconds: 31536000 }),
    ],
    [
      "gives itself more seconds than numbers hold",
      raw('{"command":"ls","args":[],"timeout_seconds":1e999}'),
    ],
    [
      "gives itself half a second",
      raw({ command: "ls", args: [], timeout_seconds: 0.5 }),
    ],
    [
      "gives its time as a text",
      raw({ command: "ls", args: [], timeout_seconds: "600" }),
    ],
    [
      "gives a list as the folder",
      raw({ command: "ls", args: [], cwd: ["/"] }),
    ],
  ], { refused: ARGUMENTS }),
  {
    name: "works in the root of the disk",
    ...raw({ command: "ls", args: [], cwd: "/" }),
    refused: OUTSIDE,
  },
  {
    name: "works in the folder above",
    ...raw({ command: "ls", args: [], cwd: ".." }),
    refused: OUTSIDE,
  },
  {
    name: "works in the home",
    ...raw({ command: "ls", args: [], cwd: "~" }),
    refused: ANY_ERROR,
  },
  {
    name: "works among the sessions",
    ...raw({ command: "ls", args: [], cwd: "sessions" }),
    refused: CLOSED,
  },
  {
    name: "works in its own process",
    ...raw({ command: "ls", args: [], cwd: "/proc/self" }),
    refused: ANY_ERROR,
  },
  {
    name: "works in a file",
    ...raw({ command: "ls", args: [], cwd: "keep.md" }),
    refused: ANY_ERROR,
  },
  {
    name: "works nowhere",
    ...raw({ command: "ls", args: [], cwd: "no/where" }),
    refused: ANY_ERROR,
  },
  {
    name: "works behind a NUL",
    ...raw({ command: "ls", args: [], cwd: "notes\0" }),
    refused: ANY_ERROR,
  },
  {
    name: "gives a thousand arguments",
    ...exec("echo", ...Array(1000).fill("a")),
    refused: "harmless",
  },
  {
    name: "gives a hundred thousand arguments",
    ...exec("echo", ...Array(100_000).fill("a")),
    refused: ARGUMENTS,
  },
  {
    name: "gives a name of a megabyte",
    ...exec("x".repeat(1_000_000)),
    refused: UNASKED,
  },
  {
    name: "gives an argument of a megabyte",
    ...exec("echo", "a".repeat(1_000_000)),
    refused: ANY_ERROR,
  },
  {
    name: "gives an argument with a NUL",
    ...exec("echo", "a\0b"),
    refused: ANY_ERROR,
  },
  {
    name: "asks for a program that isn't there",
    ...exec("no-such-program-{mark}"),
    refused: NO_PROGRAM,
  },
];
