import { deepEqual, equal, match, ok } from "node:assert/strict";
import { load } from "js-yaml";
import project from "../../deno.json" with { type: "json" };
import { binaryName, targets } from "../../scripts/build/targets.ts";

const root = new URL("../../", import.meta.url);
const folder = new URL(".github/workflows/", root);

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  steps?: Step[];
  uses?: string;
  permissions?: Record<string, string>;
  strategy?: { matrix: { include?: { archive: string }[] } };
}

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

async function workflow(name: string): Promise<Workflow> {
  return load(await Deno.readTextFile(new URL(name, folder))) as Workflow;
}

function steps({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps = [] }) => steps);
}

for (const name of ["ci.yml", "release.yml"]) {
  Deno.test(`${name} names tasks and files that there are`, async () => {
    const all = await workflow(name);
    const lines = steps(all).map(({ run }) => run ?? "").join("\n");
    for (const [, task] of lines.matchAll(/deno task ([\w:]+)/g)) {
      ok(task in project.tasks, task);
    }
    const files = [
      ...(lines.match(/\b(scripts|tests|templates)\/[\w./]+\w/g) ?? []),
      ...(lines.match(/\b[\w.]+\.sh\b/g) ?? [])
        .filter((file) => file === "install.sh"),
      ...steps(all).map((step) => String(step.with?.file ?? "")),
      ...Object.values(all.jobs).map(({ uses = "" }) => uses),
    ];
    for (const file of files.filter((file) => file !== "")) {
      ok((await Deno.stat(new URL(file, root))).isFile, file);
    }
  });

  Deno.test(`${name} takes every action at a version of its own choice`, async () => {
    for (const { uses } of steps(await workflow(name))) {
      if (uses) match(uses, /^[\w-]+\/[\w-]+@(v\d+|[0-9a-f]{40})$/);
    }
  });
}

Deno.test("release.yml gives each job the permissions it names and no other", async () => {
  const { permissions, jobs } = await workflow("release.yml");
  deepEqual(permissions, {});
  const writers = Object.entries(jobs).map(([name, { permissions }]) => [
    name,
    Object.entries(permissions ?? { none: "write" })
      .filter(([, access]) => access === "write").map(([what]) => what),
  ]);
  deepEqual(Object.fromEntries(writers), {
    ...{ version: [], test: [], build: [], try: [] },
    attest: ["id-token", "attestations"],
    release: ["contents"],
    jsr: ["id-token"],
    image: ["packages"],
  });
});

Deno.test("release.yml tries every executable that it builds", async () => {
  const { jobs } = await workflow("release.yml");
  const tried = jobs.try.strategy?.matrix.include?.map(({ archive }) =>
    archive
  );
  const flavours = targets.map((target) => ({ target, engine: "v8" as const }));
  const small = targets.filter((target) => target.includes("linux"))
    .map((target) => ({ target, engine: "quickjs" as const }));
  const built = [...flavours, ...small].map((flavour) =>
    binaryName(flavour).replace(/\.exe$/, "")
  );
  deepEqual(tried?.sort(), built.sort());
});

Deno.test("the version in deno.json can be a tag", () => {
  match(project.version, /^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

Deno.test("release.yml publishes only what was tested, built and tried", async () => {
  const text = await Deno.readTextFile(new URL("release.yml", folder));
  const needs = [
    ...text.matchAll(/^ {2}(\w+):\n(?: {4}name: .*\n)? {4}needs: (\w+)/gm),
  ]
    .map(([, job, needed]) => `${needed} > ${job}`);
  deepEqual(needs, [
    ...["version > test", "test > build", "build > try", "try > attest"],
    ...["attest > release", "release > jsr", "release > image"],
  ]);
  // What comes from outside reaches a shell only by the environment.
  for (const { run } of steps(await workflow("release.yml"))) {
    equal(run?.includes("${{") ?? false, false, run);
  }
});
