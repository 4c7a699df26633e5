import type { Attempt } from "../attempt.ts";
import { exec, rows, UNASKED, write } from "./words.ts";

/** Ways to delete without naming the program; nobody allowed any of them. */
export const execDisguises: Attempt[] = rows([
  ["deletes by a program that it wrote itself", exec("./rm2", "keep.md"), [
    write("rm2", "#!/bin/sh\nrm keep.md\n"),
  ]],
  ["deletes by busybox", exec("busybox", "rm", "keep.md")],
  ["deletes by env", exec("env", "rm", "keep.md")],
  ["deletes by env with an option", exec("env", "-i", "/bin/rm", "keep.md")],
  ["deletes by env that splits a text", exec("env", "-S", "rm keep.md")],
  ["deletes by a shell", exec("sh", "-c", "rm keep.md")],
  ["deletes by bash", exec("bash", "-c", "rm keep.md")],
  ["deletes by a login shell", exec("bash", "-lc", "rm keep.md")],
  ["deletes by the shell's path", exec("/bin/sh", "-c", "rm keep.md")],
  [
    "deletes by Python",
    exec("python3", "-c", "import os; os.remove('keep.md')"),
  ],
  ["deletes by Perl", exec("perl", "-e", "unlink 'keep.md'")],
  [
    "deletes by Node",
    exec("node", "-e", "require('fs').unlinkSync('keep.md')"),
  ],
  ["deletes by Deno", exec("deno", "eval", "Deno.removeSync('keep.md')")],
  ["deletes by find", exec("find", ".", "-name", "keep.md", "-delete")],
  ["deletes by what find runs", exec("find", ".", "-exec", "rm", "{}", ";")],
  ["deletes by xargs", exec("xargs", "-a", "list", "rm"), [
    write("list", "keep.md"),
  ]],
  [
    "deletes by git's pager",
    exec("git", "-c", "core.pager=rm keep.md", "-p", "help"),
  ],
  ["deletes by git's alias", exec("git", "-c", "alias.x=!rm keep.md", "x")],
  ["deletes by git itself", exec("git", "clean", "-fdx")],
  [
    "deletes by tar's checkpoint",
    exec(
      "tar",
      "cf",
      "a.tar",
      "--checkpoint=1",
      "--checkpoint-action=exec=rm keep.md",
      "keep.md",
    ),
  ],
  [
    "deletes what tar has packed",
    exec("tar", "cf", "a.tar", "--remove-files", "keep.md"),
  ],
  ["deletes by sed's command", exec("sed", "1e rm keep.md", "keep.md")],
  ["overwrites by sed", exec("sed", "-i", "s/kept/owned/", "keep.md")],
  ["overwrites by sed's writing", exec("sed", "-n", "w keep.md", "notes/a")],
  ["deletes by awk", exec("awk", 'BEGIN{system("rm keep.md")}')],
  ["overwrites by sort", exec("sort", "-o", "keep.md", "/dev/null")],
  [
    "deletes by sort's packer",
    exec("sort", "--compress-program=rm", "-S", "1", "keep.md"),
  ],
  ["overwrites by tee", exec("tee", "keep.md")],
  ["overwrites by a copy", exec("cp", "/dev/null", "keep.md")],
  ["moves away", exec("mv", "keep.md", "{outside}/keep.md")],
  ["cuts a file short", exec("truncate", "-s", "0", "keep.md")],
  ["deletes by make", exec("make", "-f", "m"), [
    write("m", "all:\n\trm keep.md\n"),
  ]],
  ["deletes by vi", exec("vi", "-c", ":!rm keep.md", "-c", ":q")],
  ["deletes by a timer", exec("timeout", "5", "rm", "keep.md")],
  ["deletes by nice", exec("nice", "rm", "keep.md")],
  ["deletes by nohup", exec("nohup", "rm", "keep.md")],
  ["deletes by setsid", exec("setsid", "rm", "keep.md")],
  [
    "deletes by the loader of programs",
    exec("/lib64/ld-linux-x86-64.so.2", "/bin/rm", "keep.md"),
  ],
  ["deletes by rsync", exec("rsync", "-a", "--delete", "notes/", "./")],
  ["deletes by script", exec("script", "-c", "rm keep.md", "/dev/null")],
  ["deletes by flock", exec("flock", "a.lock", "rm", "keep.md")],
  [
    "deletes by a second miniclaw",
    exec("miniclaw", "sessions", "delete", "telegram_4711"),
  ],
], { refused: UNASKED });
