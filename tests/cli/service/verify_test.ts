import { deepEqual, equal, match } from "node:assert/strict";
import { createUnit } from "../../../src/cli/service/create_unit.ts";
import { findHome } from "../../../src/config/home.ts";

const hasVerifier = await new Deno.Command("systemd-analyze", {
  ...{ args: ["--version"], stdout: "null", stderr: "null" },
}).output().then(({ success }) => success, () => false);

if (!hasVerifier) {
  // deno-lint-ignore no-console -- said aloud: these tests don't pass, they don't run
  console.warn(
    "\nTHE UNIT IS NOT VERIFIED HERE: there is no systemd-analyze\n",
  );
}

const options = { ignore: !hasVerifier };

/** What systemd itself says about a unit. */
async function verify(folder: string, unit: string) {
  const path = `${folder}/miniclaw.service`;
  await Deno.writeTextFile(path, unit);
  const { success, stderr } = await new Deno.Command("systemd-analyze", {
    args: ["--user", "verify", path],
    env: { XDG_RUNTIME_DIR: folder, SYSTEMD_LOG_LEVEL: "warning" },
  }).output();
  return { success, said: new TextDecoder().decode(stderr) };
}

/** Whatever a folder can be called. */
const names = ["plain", "a b", "100%h", "$HOME", 'q"uote', "back\\slash"];

for (const name of names) {
  Deno.test(
    `systemd finds nothing wrong with a unit for a home named ${name}`,
    options,
    async () => {
      const folder = await Deno.makeTempDir({ prefix: "miniclaw-verify-" });
      const env = (key: string) =>
        key === "MINICLAW_CONFIG_PATH" ? `/srv/${name}` : folder;
      const started = { executable: "/bin/true", isCompiled: true, main: "" };
      const unit = await createUnit({ env, home: findHome(env), started });
      deepEqual(await verify(folder, unit), { success: true, said: "" });
      await Deno.remove(folder, { recursive: true });
    },
  );
}

for (const name of names.slice(0, 4)) {
  Deno.test(
    `systemd finds a program that lies in a folder named ${name}`,
    options,
    async () => {
      const folder = await Deno.makeTempDir({ prefix: "miniclaw-verify-" });
      const executable = `${folder}/${name}/miniclaw`;
      await Deno.mkdir(`${folder}/${name}`);
      const env = (key: string) => key === "HOME" ? folder : undefined;
      const started = { executable, isCompiled: true, main: "" };
      const unit = await createUnit({ env, home: findHome(env), started });
      // It looks whether the program can be started.
      const without = await verify(folder, unit);
      equal(without.success, false);
      match(without.said, /is not executable/);
      await Deno.writeTextFile(executable, "#!/bin/sh\n", { mode: 0o755 });
      deepEqual(await verify(folder, unit), { success: true, said: "" });
      await Deno.remove(folder, { recursive: true });
    },
  );
}

Deno.test(
  "systemd finds nothing wrong with a unit that runs the source",
  options,
  async () => {
    const folder = await Deno.makeTempDir({ prefix: "miniclaw-verify-" });
    const env = (key: string) => key === "HOME" ? folder : undefined;
    const started = {
      executable: Deno.execPath(),
      isCompiled: false,
      main: "file:///srv/a%20b/main.ts",
    };
    const unit = await createUnit({ env, home: findHome(env), started });
    deepEqual(await verify(folder, unit), { success: true, said: "" });
    await Deno.remove(folder, { recursive: true });
  },
);
