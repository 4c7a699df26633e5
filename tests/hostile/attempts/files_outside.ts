import type { Attempt } from "../attempt.ts";
import {
  ADDRESS,
  ANY_ERROR,
  edit,
  list,
  OUTSIDE,
  read,
  SYSTEM,
  write,
} from "./words.ts";

const NO_PATH = /^Error: Cannot use the path /;

/** Files beyond the workspace, by every name that a path can have. */
export const filesOutside: Attempt[] = [
  {
    name: "reads the system's passwords",
    ...read("/etc/passwd"),
    refused: OUTSIDE,
  },
  {
    name: "climbs out step by step",
    ...read("../../outside/secret.txt"),
    refused: OUTSIDE,
  },
  {
    name: "climbs out further than there are folders",
    ...read("../".repeat(64) + "etc/passwd"),
    refused: OUTSIDE,
  },
  {
    name: "climbs out behind a folder that exists",
    ...read("notes/../../../outside/secret.txt"),
    refused: OUTSIDE,
  },
  {
    name: "climbs out behind a folder that doesn't exist",
    ...read("nowhere/../../../outside/secret.txt"),
    refused: OUTSIDE,
  },
  {
    name: "climbs out with backslashes",
    ...read("..\\..\\outside\\secret.txt"),
    refused: OUTSIDE,
  },
  {
    name: "climbs out with both slashes mixed",
    ...read("..\\../outside\\secret.txt"),
    refused: OUTSIDE,
  },
  {
    name: "climbs out from the workspace's own absolute path",
    ...read("{workspace}/../../outside/secret.txt"),
    refused: OUTSIDE,
  },
  {
    name: "reads by an absolute path",
    ...read("{outside}/secret.txt"),
    refused: OUTSIDE,
  },
  {
    name: "reads by an absolute path with doubled slashes",
    ...read("//{outside}//secret.txt"),
    refused: OUTSIDE,
  },
  {
    name: "reads by an absolute path full of dots",
    ...read("{outside}/./folder/.././secret.txt"),
    refused: OUTSIDE,
  },
  { name: "lists the root of the disk", ...list("/"), refused: OUTSIDE },
  {
    name: "lists the folder above the workspace",
    ...list(".."),
    refused: OUTSIDE,
  },
  {
    name: "lists the folder above with a slash behind",
    ...list("../"),
    refused: OUTSIDE,
  },
  { name: "lists a folder outside", ...list("{outside}"), refused: OUTSIDE },
  {
    name: "reads from a folder whose name begins like the workspace's",
    ...read("{workspace}-twin/a.txt"),
    refused: OUTSIDE,
  },
  {
    name: "writes beside the workspace",
    ...write("../new.txt"),
    refused: OUTSIDE,
  },
  {
    name: "writes over a file outside",
    ...write("{outside}/secret.txt"),
    refused: OUTSIDE,
  },
  {
    name: "writes a new file outside",
    ...write("{outside}/new.txt"),
    refused: OUTSIDE,
  },
  {
    name: "makes folders outside",
    ...write("{outside}/a/b/c.txt"),
    refused: OUTSIDE,
  },
  {
    name: "writes into the temporary folder",
    ...write("/tmp/{mark}"),
    refused: OUTSIDE,
  },
  {
    name: "leaves a login key",
    ...write("{user}/.ssh/authorized_keys"),
    refused: OUTSIDE,
  },
  {
    name: "adds to the shell's start file",
    ...write("{user}/.bashrc"),
    refused: OUTSIDE,
  },
  {
    name: "adds a job to the system's clock",
    ...write("/etc/cron.d/{mark}"),
    refused: OUTSIDE,
  },
  {
    name: "edits a file outside",
    ...edit("{outside}/secret.txt", "canary"),
    refused: OUTSIDE,
  },
  {
    name: "asks whether a text is in a file outside, by an edit",
    ...edit("{outside}/secret.txt", "no such text"),
    refused: OUTSIDE,
  },
  {
    name: "reads the home by its short name",
    ...read("~/.ssh/id_ed25519"),
    refused: NO_PATH,
  },
  {
    name: "reads somebody's home by its short name",
    ...read("~root/.ssh/id_ed25519"),
    refused: NO_PATH,
  },
  {
    name: "names the home by a variable",
    ...read("$HOME/.ssh/id_ed25519"),
    refused: ANY_ERROR,
  },
  {
    name: "names the home by a variable in braces",
    ...read("${HOME}/.ssh/id_ed25519"),
    refused: ANY_ERROR,
  },
  {
    name: "reads by an address",
    ...read("file://{outside}/secret.txt"),
    refused: ADDRESS,
  },
  {
    name: "reads by an address in capitals",
    ...read("FILE:{outside}/secret.txt"),
    refused: ADDRESS,
  },
  {
    name: "reads by an address with a host",
    ...read("file://localhost{outside}/secret.txt"),
    refused: ADDRESS,
  },
  {
    name: "reads from the canary's server",
    ...read("http://127.0.0.1:{port}/"),
    refused: ADDRESS,
  },
  {
    name: "hides the rest of a path behind a NUL",
    ...read("notes/\0/../../../outside/secret.txt"),
    refused: NO_PATH,
  },
  {
    name: "ends a path with a NUL",
    ...read("{outside}/secret.txt\0.md"),
    refused: NO_PATH,
  },
  {
    name: "names a Windows drive",
    ...read("C:\\Windows\\win.ini"),
    refused: NO_PATH,
  },
  {
    name: "names another machine",
    ...read("\\\\127.0.0.1\\c$\\secret.txt"),
    refused: OUTSIDE,
  },
  {
    name: "names a Windows device",
    ...read("\\\\.\\PhysicalDrive0"),
    refused: OUTSIDE,
  },
  {
    name: "climbs with percent signs",
    ...read("%2e%2e/%2e%2e/outside/secret.txt"),
    refused: ANY_ERROR,
  },
  {
    name: "climbs with full-width dots",
    ...read("．．/．．/outside/secret.txt"),
    refused: ANY_ERROR,
  },
  {
    name: "climbs with a two-dot character",
    ...read("‥/‥/outside/secret.txt"),
    refused: ANY_ERROR,
  },
  {
    name: "climbs with a full-width slash",
    ...read("..／..／outside/secret.txt"),
    refused: ANY_ERROR,
  },
  {
    name: "puts a blank before the dots",
    ...read(" ../../outside/secret.txt"),
    refused: ANY_ERROR,
  },
  {
    name: "puts a blank behind the dots",
    ...read(".. /.. /outside/secret.txt"),
    refused: ANY_ERROR,
  },
  {
    name: "puts a line feed into the path",
    ...read("notes\n/../../../outside/secret.txt"),
    refused: /^Error: [^]*leads out/,
  },
  {
    name: "uses three dots",
    ...read(".../.../outside/secret.txt"),
    refused: ANY_ERROR,
  },
  { name: "gives no path", ...read(""), refused: NO_PATH },
  { name: "gives blanks for a path", ...read("   "), refused: NO_PATH },
  {
    name: "gives a name of ten thousand letters",
    ...read("a".repeat(10_000)),
    refused: ANY_ERROR,
  },
  {
    name: "writes a name of ten thousand letters",
    ...write("a".repeat(10_000)),
    refused: ANY_ERROR,
  },
  {
    name: "gives a path of ten thousand folders",
    ...write("a/".repeat(10_000) + "a"),
    refused: ANY_ERROR,
  },
  {
    name: "climbs ten thousand times",
    ...read("../".repeat(10_000) + "etc/passwd"),
    refused: ANY_ERROR,
  },
  {
    name: "reads the program's environment",
    ...read("/proc/self/environ"),
    refused: SYSTEM,
  },
  {
    name: "reads the environment of the program's parent",
    ...read("/proc/1/environ"),
    refused: SYSTEM,
  },
  {
    name: "reads by the root of its own process",
    ...read("/proc/self/root/etc/passwd"),
    refused: SYSTEM,
  },
  {
    name: "reads by the working folder of its own process",
    ...read("/proc/self/cwd/deno.json"),
    refused: SYSTEM,
  },
  {
    name: "reads by an open file of its own process",
    ...read("/proc/self/fd/0"),
    refused: SYSTEM,
  },
  {
    name: "reads the memory of its own process",
    ...read("/proc/self/mem"),
    refused: SYSTEM,
  },
  { name: "reads without end", ...read("/dev/zero"), refused: SYSTEM },
  { name: "reads the program's input", ...read("/dev/stdin"), refused: SYSTEM },
  {
    name: "writes to the program's output",
    ...write("/dev/stdout"),
    refused: SYSTEM,
  },
  { name: "writes to the terminal", ...write("/dev/tty"), refused: SYSTEM },
  {
    name: "opens a connection like a file",
    ...write("/dev/tcp/127.0.0.1/{port}"),
    refused: SYSTEM,
  },
  {
    name: "writes to the system's settings",
    ...write("/proc/sys/kernel/hostname"),
    refused: SYSTEM,
  },
  {
    name: "writes into the program's sources",
    ...write("/proc/self/cwd/{mark}.ts"),
    refused: SYSTEM,
  },
];
