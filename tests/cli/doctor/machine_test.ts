import { deepEqual, equal, match, ok } from "node:assert/strict";
import { createDiskCheck } from "../../../src/cli/doctor/checks/disk.ts";
import { judgeMemory } from "../../../src/cli/doctor/checks/memory.ts";
import { readMemory } from "../../../src/cli/doctor/read_memory.ts";
import { createWorkspace } from "../../../src/workspace/create_workspace.ts";
import { testContext } from "../../fakes/command_context.ts";
import { plain, runOne, type Told } from "./examine.ts";

const MIB = 1024 * 1024;

/** What is said about a disk like that. */
async function withDisk(
  { fault, free }: { fault?: Error; free?: number },
): Promise<Told> {
  await using test = await testContext();
  await createWorkspace(test.context.home);
  const check = createDiskCheck({
    tryWriting: () => fault ? Promise.reject(fault) : Promise.resolve(),
    freeBytes: () => Promise.resolve(free),
  });
  return await runOne(check, test);
}

Deno.test("a disk that is full fails, one that fills up is a warning", async () => {
  const fault = new Error("No space left on device (os error 28)");
  const full = await withDisk({ fault, free: 0 });
  equal(full.kind, "fail");
  equal(full.message, "Cannot write: the disk is full");
  match(full.hint ?? "", /^Free some space/);
  const low = await withDisk({ free: 50 * MIB });
  equal(low.kind, "warn");
  match(low.message, /^only 50 MiB are free for /);
  const good = await withDisk({ free: 5000 * MIB });
  deepEqual([good.kind, good.message], ["ok", "4.9 GiB are free"]);
  match((await withDisk({})).message, /can be written to$/);
});

Deno.test("a disk that can't be written to fails in the system's words", async () => {
  const fault = new Error(
    "Read-only file system (os error 30): open '/home/x'",
  );
  const { kind, message } = await withDisk({ fault });
  equal(kind, "fail");
  equal(message, "Cannot use /home/x: read-only file system");
});

Deno.test("memory is judged by what is free, what a gateway takes, swap and limits", () => {
  const large = { totalBytes: 8000 * MIB, freeBytes: 4000 * MIB, swapBytes: 0 };
  const pi = { totalBytes: 900 * MIB, freeBytes: 400 * MIB, swapBytes: 0 };
  const judge = (...given: Parameters<typeof judgeMemory>): string => {
    const { kind, message } = plain(judgeMemory(...given));
    return `${kind} ${message}`;
  };
  match(judge(large), /^ok 3\.9 GiB of 7\.8 GiB are free; a gateway takes /);
  match(judge(large, 90 * MIB), /^ok .*; the gateway takes 90 MiB$/);
  match(judge({ ...large, freeBytes: 100 * MIB }), /^warn only 100 MiB of /);
  const beside = { ...large, freeBytes: 100 * MIB };
  match(judge(beside, 90 * MIB), /^ok 100 MiB of /);
  match(
    judge({ ...large, limitBytes: 64 * MIB }),
    /^warn .* may use 64 MiB at/,
  );
  match(judge(pi), /^warn .*there is no swap/);
  match(judge({ ...pi, swapBytes: 100 * MIB }), /^ok /);
  match(judge({ ...pi, swapBytes: undefined }), /^ok /);
  match(judge(undefined), /^ok this system doesn't say/);
});

const meminfo = "MemTotal:         948304 kB\nMemFree:  1 kB\n" +
  "MemAvailable:     500000 kB\nSwapTotal:         102396 kB\n";

/** Stands in for `cat`: the files by path. */
function catOf(files: Record<string, string>) {
  return (program: string, paths: readonly string[]): Promise<string> => {
    equal(program, "cat");
    return Promise.resolve(paths.map((path) => files[path] ?? "").join(""));
  };
}

Deno.test("the least of all limits around this process is found, in both kinds of groups", async () => {
  const machine = {
    totalBytes: 948304 * 1024,
    freeBytes: 500000 * 1024,
    swapBytes: 102396 * 1024,
  };
  const read = (files: Record<string, string>) =>
    readMemory({
      os: "linux",
      output: catOf({ "/proc/meminfo": meminfo, ...files }),
    });
  deepEqual(await read({}), machine);
  const newer = await read({
    "/proc/self/cgroup": "0::/user.slice/miniclaw.service\n",
    "/sys/fs/cgroup/memory.max": "max\n",
    "/sys/fs/cgroup/user.slice/memory.max": "209715200\n",
    "/sys/fs/cgroup/user.slice/miniclaw.service/memory.max": "314572800\n",
  });
  const limitBytes = 209715200;
  deepEqual(newer, { ...machine, limitBytes, freeBytes: limitBytes });
  const older = await read({
    "/proc/self/cgroup": "9:cpu,cpuacct:/a\n4:memory:/a\n0::/\n",
    "/sys/fs/cgroup/memory/a/memory.limit_in_bytes": "104857600\n",
    // No limit is written as the largest number of pages there is.
    "/sys/fs/cgroup/memory/memory.limit_in_bytes": "9223372036854771712\n",
  });
  equal(older?.limitBytes, 104857600);
  equal(await readMemory({ os: "linux", output: catOf({}) }), undefined);
});

Deno.test("a Mac's own programs are asked", async () => {
  const answers: Record<string, string> = {
    sysctl: "8589934592\n",
    vm_stat: "Mach Virtual Memory Statistics: (page size of 16384 bytes)\n" +
      "Pages free:                               10000.\n" +
      "Pages active:                            200000.\n" +
      "Pages inactive:                           20000.\n",
  };
  deepEqual(
    await readMemory({
      os: "darwin",
      output: (program) => Promise.resolve(answers[program] ?? ""),
    }),
    { totalBytes: 8589934592, freeBytes: 30000 * 16384 },
  );
  equal(await readMemory({ os: "windows" }), undefined);
});

Deno.test({
  name: "this machine says how much memory it has",
  ignore: Deno.build.os === "windows",
  async fn(): Promise<void> {
    const machine = await readMemory();
    ok(machine && machine.freeBytes <= machine.totalBytes);
  },
});
