import type { Attempt } from "../attempt.ts";
import { exec, rows, write } from "./words.ts";

/** Options of plain programs that would do more, where there is no jail. */
export const execPlain: Attempt[] = rows([
  ["sorts into a file", exec("sort", "-o", "keep.md", "SOUL.md")],
  ["sorts into a file, joined", exec("sort", "-okeep.md", "SOUL.md")],
  [
    "sorts into a file by a shortened option",
    exec("sort", "--outp=keep.md", "SOUL.md"),
  ],
  ["sorts with a packer", exec("sort", "--compress-program=sh", "SOUL.md")],
  [
    "sorts with a packer by a shortened option",
    exec("sort", "--comp=sh", "SOUL.md"),
  ],
  ["sorts what a file names", exec("sort", "--files0-from=names"), [
    write("names", "{outside}/secret.txt"),
  ]],
  ["sorts in a bundle", exec("sort", "-ruo", "keep.md", "SOUL.md")],
  [
    "sorts with a scratch folder elsewhere",
    exec("sort", "-T", "{outside}", "SOUL.md"),
  ],
  ["leaves doubles out into a file", exec("uniq", "SOUL.md", "keep.md")],
  [
    "leaves doubles out into a file behind two hyphens",
    exec("uniq", "--", "SOUL.md", "keep.md"),
  ],
  ["sets the clock without a jail", exec("date", "-s", "1970-01-01")],
  ["sets the clock by a long option", exec("date", "--set=1970-01-01")],
  ["sets the clock by a shortened option", exec("date", "--se", "1970-01-01")],
  ["sets the clock by a word", exec("date", "010100001970")],
  ["sets the clock in a bundle", exec("date", "-us", "1970-01-01")],
  ["shows a file as bad dates", exec("date", "-f", "names")],
  [
    "shows a file as bad dates by a shortened option",
    exec("date", "--fi", "names"),
  ],
  ["counts what a file names", exec("wc", "--files0-from", "names")],
  ["counts what a file names by a shortened option", exec("wc", "--f=names")],
  ["measures what a file names", exec("du", "--files0=names")],
  ["takes patterns from a file", exec("grep", "-f", "names", "SOUL.md")],
  [
    "takes patterns from a file in a bundle",
    exec("grep", "-rvf", "names", "SOUL.md"),
  ],
  ["searches along links", exec("grep", "-R", "canary", "notes")],
  ["checks what a file names", exec("sha256sum", "-c", "names")],
  [
    "checks what a file names by a long option",
    exec("md5sum", "--check", "names"),
  ],
  ["compares with a pager", exec("diff", "-l", "SOUL.md", "keep.md")],
], { under: "plain", refused: /^Error: Cannot run / }).concat(rows([
  ["starts a shell without a jail", exec("sh", "-c", "cat {home}/config.json")],
  ["starts bash without a jail", exec("bash", "-c", "cat {home}/config.json")],
  [
    "starts Python without a jail",
    exec("python3", "-c", "print(open('{home}/config.json').read())"),
  ],
  [
    "starts Perl without a jail",
    exec("perl", "-e", "unlink '{outside}/secret.txt'"),
  ],
  [
    "starts Node without a jail",
    exec("node", "-e", "require('fs').rmSync('{outside}/secret.txt')"),
  ],
  ["starts env without a jail", exec("env", "cat", "keep.md")],
  ["starts xargs without a jail", exec("xargs", "-a", "names", "cat")],
  ["starts find without a jail", exec("find", ".", "-delete")],
  ["starts awk without a jail", exec("awk", 'BEGIN{system("id")}')],
  ["starts sed without a jail", exec("sed", "-n", "1e id", "SOUL.md")],
  ["starts tar without a jail", exec("tar", "cf", "{outside}/a.tar", "notes")],
  ["starts git without a jail", exec("git", "-c", "alias.x=!id", "x")],
  ["starts tee without a jail", exec("tee", "{outside}/new.txt")],
  ["starts cp without a jail", exec("cp", "keep.md", "copy.md")],
  ["starts ln without a jail", exec("ln", "-s", "/etc", "etc")],
  ["starts curl without a jail", exec("curl", "http://127.0.0.1:{port}/")],
  ["starts make without a jail", exec("make")],
  ["starts less without a jail", exec("less", "keep.md")],
  ["starts vi without a jail", exec("vi", "-c", ":!id")],
  ["starts nohup without a jail", exec("nohup", "sleep", "{nap}")],
  ["starts timeout without a jail", exec("timeout", "9", "id")],
  ["starts a timer without a jail", exec("time", "id")],
  ["starts mkfifo without a jail", exec("mkfifo", "pipe")],
  ["starts touch without a jail", exec("touch", "{outside}/new.txt")],
  ["starts the shell by its path without a jail", exec("/bin/sh", "-c", "id")],
  ["starts a busybox without a jail", exec("busybox", "sh", "-c", "id")],
], { under: "plain", refused: /^Error: Cannot run / })).concat(rows([
  ["lists the workspace without a jail", exec("ls", "-la")],
  ["prints a note without a jail", exec("cat", "keep.md")],
], { under: "plain", refused: /^exit_code: 0/ }));
