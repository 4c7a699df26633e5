import { deepEqual, equal, match, ok } from "node:assert/strict";
import { load } from "js-yaml";
import { SECRET_VARIABLES } from "../../src/config/environment_secrets.ts";
import { dockerfile } from "./read_dockerfile.ts";

const path = new URL("../../templates/deploy/compose.yaml", import.meta.url);

const hasCompose = await new Deno.Command("docker-compose", {
  ...{ args: ["version"], stdout: "null", stderr: "null" },
}).output().then(({ success }) => success, () => false);

if (!hasCompose) {
  // deno-lint-ignore no-console -- said aloud: this test doesn't pass, it doesn't run
  console.warn(
    "\nCOMPOSE.YAML IS NOT CHECKED HERE: there is no docker-compose\n",
  );
}

Deno.test("docker-compose finds nothing wrong with compose.yaml", {
  ignore: !hasCompose,
}, async () => {
  const { success, stderr } = await new Deno.Command("docker-compose", {
    args: ["--file", path.pathname, "config", "--quiet"],
  }).output();
  const said = new TextDecoder().decode(stderr);
  deepEqual({ success, said }, { success: true, said: "" });
});

Deno.test("the container can write to its volume alone, and can't become root", async () => {
  const text = await Deno.readTextFile(path);
  const { services, volumes } = load(text) as {
    services: Record<string, Record<string, unknown>>;
    volumes: Record<string, unknown>;
  };
  const { miniclaw } = services;
  equal(miniclaw.read_only, true);
  equal(miniclaw.user, dockerfile.last("USER"));
  deepEqual(miniclaw.cap_drop, ["ALL"]);
  deepEqual(miniclaw.security_opt, ["no-new-privileges:true"]);
  deepEqual(miniclaw.volumes, [`home:${dockerfile.last("VOLUME")}`]);
  deepEqual(Object.keys(volumes), ["home"]);
  // Published on this machine only: the gateway itself listens on all addresses.
  deepEqual(miniclaw.ports, ["127.0.0.1:18790:18790"]);
  equal(dockerfile.last("EXPOSE"), "18790");
});

Deno.test("keys are handed on by name, and none stands in compose.yaml", async () => {
  const text = await Deno.readTextFile(path);
  for (const name of SECRET_VARIABLES) {
    match(text, new RegExp(`^ +- ${name}$`, "m"));
    ok(!text.includes(`${name}=`) && !text.includes(`${name}:`));
  }
});
