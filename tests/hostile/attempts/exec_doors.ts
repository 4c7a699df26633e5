import type { Attempt } from "../attempt.ts";
import {
  CLOSED,
  DANGLING,
  exec,
  IN_VAIN,
  list,
  OUTSIDE,
  PLAIN,
  read,
  sh,
  write,
} from "./words.ts";

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
    refused: /^exit_code: 1\n[^]*No such file/,
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
