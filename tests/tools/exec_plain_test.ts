import { equal, match, ok, rejects } from "node:assert/strict";
import fc from "fast-check";
import { exec } from "../../src/tools/exec.ts";
import { isBlacklisted } from "../../src/tools/exec/blacklist.ts";
import { runsOthers } from "../../src/tools/exec/runs_others.ts";
import { findIsolation } from "../../src/tools/exec/jail/find_isolation.ts";
import {
  plainPrograms,
  whyNotPlain,
} from "../../src/tools/exec/plain_programs.ts";
import { toolContext } from "../fakes/tool_context.ts";
import type { TestContext } from "../fakes/tool_context.ts";

/** Calls that could do harm without a jail, each on a line. */
const refusedCalls = `
sort -o out in
sort -oout in
sort -ro out in
sort --output=out in
sort --ou out in
sort --compress-program=sh in
sort --comp sh in
sort --files0-from=list
sort -T /elsewhere in
date -s 12:00
date --set=12:00
date --se 12:00
date 010100002020
date -f dates
date --file=dates
grep -f patterns in
grep -if patterns in
grep --file=patterns in
grep --fil patterns in
grep -R x .
grep --dereference-recursive x .
uniq in out
uniq -c in out
uniq -- -c -d
wc --files0-from=list
wc --files=list
du --files0-from=list
du -L .
md5sum -c list
sha256sum --check list
sha256sum --ch list
base64 -o out in
diff -l a b
diff -r a b
diff --recursive a b
tee out
less in
more in
find . -delete
find . -exec sh -c x
sed -i s/a/b/ in
sed w in
awk 'BEGIN{system("x")}'
git -c core.pager=x log
tar --checkpoint-action=exec=x
xargs cat
env ls
sh -c x
bash -c x
busybox ls
python3 -c x
perl -e x
cp a b
mv a b
ln -s a b
touch a
mkdir a
split in
shuf -o out in
tree -o out
file -C
hostname evil
xxd in out
nohup ls
timeout 5 ls
printenv
`.trim().split("\n");

/** Calls that do none. */
const plainCalls = `
ls -la notes
cat a b
head -n 5 a
tail -f a
wc -l a
grep -rin fixed notes
grep -eR in
grep --exclude=*.md --files-with-matches x in
sort -rn -k2,2 in
sort -to in
sort -k1 -t: in
date
date -u +%F
date -Iseconds
date --date=tomorrow +%F
date -dyesterday
uniq -c in
du -sh notes
sha256sum in
diff -u a b
echo -o --output
uname -a
`.trim().split("\n");

function fault(line: string): string | undefined {
  const [name, ...args] = line.split(" ");
  const path = `/usr/bin/${name}`;
  return whyNotPlain({ path, real: path }, args);
}

Deno.test("without a jail each dangerous call is refused", () => {
  for (const line of refusedCalls) ok(fault(line) !== undefined, line);
});

Deno.test("without a jail each plain call runs", () => {
  for (const line of plainCalls) equal(fault(line), undefined, line);
});

Deno.test("no plain program is one that is known to run others", () => {
  for (const name of Object.keys(plainPrograms)) {
    ok(!isBlacklisted(name), name);
    // sort runs one only with an option that its row refuses
    const path = `/usr/bin/${name}`;
    ok(name === "sort" || !runsOthers({ path, real: path }), name);
  }
});

Deno.test("a plain name doesn't make a plain program of what is behind it", () => {
  const ls = "/usr/bin/ls";
  ok(whyNotPlain({ path: ls, real: "/opt/evil" }, []) !== undefined);
  ok(whyNotPlain({ path: ls, real: "/bin/bash" }, []) !== undefined);
  equal(whyNotPlain({ path: ls, real: "/bin/busybox" }, []), undefined);
  equal(whyNotPlain({ path: ls, real: "/usr/bin/coreutils" }, []), undefined);
  ok(whyNotPlain({ path: "/bin/sh", real: "/bin/busybox" }, []) !== undefined);
  ok(whyNotPlain({ path: "/bin/constructor", real: ls }, []) !== undefined);
});

Deno.test("a refused option is found among any others, and shortened in any way", () => {
  const dangerous = Object.entries(plainPrograms)
    .flatMap(([name, { options = [] }]) =>
      options.map((option) => ({ name, option }))
    );
  fc.assert(fc.property(
    fc.constantFrom(...dangerous),
    fc.nat(20),
    fc.constantFrom("", "=x"),
    ({ name, option }, length, value) => {
      const short = option.slice(0, Math.max(1, length));
      ok(fault(`${name} --${short}${value}`) !== undefined, `${name} ${short}`);
    },
  ));
});

/** A context on a machine where bubblewrap is missing. */
async function unjailed(allow: string[]): Promise<TestContext> {
  const context = await toolContext({
    configure: ({ tools }) => void (tools.exec.allow = allow),
  });
  await findIsolation({
    ...{ config: context.config, log: context.log, folders: [] },
    attempt: () => Promise.resolve({ reason: "bubblewrap is not installed" }),
  });
  return context;
}

Deno.test({
  name: "without a jail only plain programs run, whatever is allowed",
  ignore: Deno.build.os === "windows",
  async fn(): Promise<void> {
    await using context = await unjailed(["*", "sh", "env", "find", "sort"]);
    const refused = async (command: string, ...args: string[]) => {
      await rejects(exec.run({ command, args }, context), (error) => {
        const { message, hint } = error as { message: string; hint: string };
        match(message, /without a jail|needs the jail/);
        match(message, /bubblewrap is not installed/);
        match(hint, /help security/);
        return true;
      });
    };
    await refused("sh", "-c", "echo x");
    await refused("env", "ls");
    await refused("find", ".", "-delete");
    await refused("sort", "-o", "x", "AGENTS.md");
    const ls = `${context.home.workspace}/ls`;
    await Deno.writeTextFile(ls, "#!/bin/sh\necho evil\n", { mode: 0o755 });
    await rejects(exec.run({ command: ls, args: [] }, context), /allowed it/);
    const args = ["plain"];
    match(await exec.run({ command: "echo", args }, context), /plain/);
    await rejects(
      exec.run({ command: "cat", args: ["/etc/passwd"] }, context),
      /leads out/,
    );
  },
});

Deno.test({
  name: "what can't run anyway isn't asked about",
  ignore: Deno.build.os === "windows",
  async fn(): Promise<void> {
    await using context = await unjailed(["ls"]);
    let asked = 0;
    context.approver = {
      ask: () => {
        asked++;
        return Promise.resolve("once");
      },
    };
    const run = (command: string, ...args: string[]): Promise<string> =>
      exec.run({ command, args }, context);
    await rejects(run("sh", "-c", "echo x"), /without a jail/);
    await rejects(run("cat", "/etc/passwd"), /leads out/);
    await rejects(run("rm", "x"), /never run/);
    equal(asked, 0);
    match(await run("echo", "asked"), /asked/);
    equal(asked, 1);
  },
});
