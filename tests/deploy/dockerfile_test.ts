import { deepEqual, equal, match, ok } from "node:assert/strict";
import project from "../../deno.json" with { type: "json" };
import { dockerfile } from "./read_dockerfile.ts";

const root = new URL("../../", import.meta.url);

Deno.test("the image is built on the Deno that the tests ran with", async () => {
  const ci = await Deno.readTextFile(new URL(".ci/run", root));
  const [, version] = /^version=(\S+)$/m.exec(ci) ?? [];
  deepEqual(dockerfile.all("FROM"), [`denoland/deno:${version}`]);
});

Deno.test("the image runs as nobody's root, on one volume, with a health check", () => {
  match(dockerfile.last("USER"), /^[1-9]\d*:[1-9]\d*$/);
  const order = dockerfile.lines.map(({ word }) => word);
  ok(order.lastIndexOf("RUN") < order.indexOf("USER"));
  ok(order.indexOf("USER") < order.indexOf("ENTRYPOINT"));
  deepEqual(dockerfile.all("VOLUME"), ["/data"]);
  match(dockerfile.last("ENV"), /\bMINICLAW_HOME=\/data\b/);
  match(dockerfile.last("HEALTHCHECK"), /CMD \["miniclaw", "status"\]$/);
  // In the form that starts no shell, so that signals reach the program.
  match(dockerfile.last("ENTRYPOINT"), /^\["tini", "--", "miniclaw"\]$/);
});

Deno.test("only the program is copied into the image, and all of it is there", async () => {
  deepEqual(dockerfile.all("ADD"), []);
  const copied = dockerfile.all("COPY")
    .flatMap((words) => words.split(" ").slice(0, -1));
  const ignored = await Deno.readTextFile(
    new URL("templates/deploy/Dockerfile.dockerignore", root),
  );
  const sent = [...ignored.matchAll(/^!(.*)$/gm)].map(([, path]) => path);
  deepEqual(copied.sort(), sent.sort());
  for (const path of copied) ok(await Deno.stat(new URL(path, root)));
  match(ignored, /^\*$/m);
});

Deno.test("what the program may do in the image is what deno.json says", () => {
  const task = project.tasks.miniclaw.command;
  // And nothing is fetched when it starts.
  const line = task.replace("--permission-set main", "--cached-only $&");
  deepEqual(
    dockerfile.launcher,
    line.replace("main.ts", "/app/main.ts").split(" "),
  );
  equal(dockerfile.all("WORKDIR")[0], "/app");
});

Deno.test("installing leaves no lists behind, and no key is baked in", () => {
  const runs = dockerfile.all("RUN").join("\n");
  match(runs, /apt-get install -y --no-install-recommends .*lists\/\*/s);
  for (const word of ["ARG", "ENV"]) {
    for (const line of dockerfile.all(word)) {
      ok(!/KEY|TOKEN|SECRET|PASSWORD/i.test(line), line);
    }
  }
});
