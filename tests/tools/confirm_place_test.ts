import { equal, match, rejects } from "node:assert/strict";
import type { Json } from "../../src/base/json.ts";
import { pathRules } from "../../src/tools/allowed_path/path_rules.ts";
import { findPlace } from "../../src/tools/allowed_path/place.ts";
import type { Place } from "../../src/tools/allowed_path/place.ts";
import { filesystemJob } from "../../src/tools/confined/filesystem_job.ts";
import { mainSandbox } from "../fakes/main_sandbox.ts";
import { toolContext } from "../fakes/tool_context.ts";
import type { TestContext } from "../fakes/tool_context.ts";

async function placeOf(context: TestContext, path: string): Promise<Place> {
  return await findPlace(path, {
    action: "read",
    rules: await pathRules(context),
  });
}

const job = (place: Place): Promise<string> =>
  filesystemJob({ wish: { action: "read" }, place } as unknown as Json);

Deno.test("a place that became a link on its way to the job is refused", async () => {
  await using context = await toolContext();
  const { workspace, root } = context.home;
  await Deno.mkdir(`${workspace}/notes`);
  await Deno.writeTextFile(`${workspace}/notes/a.md`, "mine");
  await Deno.writeTextFile(`${root}/a.md`, "the canary");
  const place = await placeOf(context, "notes/a.md");
  equal(await job(place), "mine");
  await Deno.remove(`${workspace}/notes`, { recursive: true });
  await Deno.symlink(root, `${workspace}/notes`);
  await rejects(job(place), /it changed meanwhile/);
});

Deno.test("in its process a job that is led outside is told so without the real path", async () => {
  await using context = await toolContext();
  await using sandbox = mainSandbox();
  const place = await placeOf(context, "a.md");
  const { roots } = place.rules;
  const call = {
    grant: { profile: "files", roots } as const,
    job: "filesystem",
    timeoutMs: 20_000,
  };
  const path = `${context.home.root}/secret.md`;
  const forged = { ...place, path, rules: { ...place.rules, roots: ["/"] } };
  for (const action of ["read", "list"]) {
    const input = { wish: { action }, place: forged } as unknown as Json;
    const answer = sandbox.run({ ...call, input }, context.signal);
    await rejects(answer, (error: Error) => {
      match(error.message, /^Cannot (read|list) "a\.md": it leads out/);
      equal(error.message.includes(context.home.root), false);
      return true;
    });
  }
});
