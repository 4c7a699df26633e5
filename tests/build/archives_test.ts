import { deepEqual, equal, match } from "node:assert/strict";

const script = new URL("../../scripts/build/archives.sh", import.meta.url);
const linux = "miniclaw-aarch64-unknown-linux-gnu";
const windows = "miniclaw-x86_64-pc-windows-msvc";

/** Runs a line of shell; returns what it prints on both streams. */
async function sh(line: string, cwd: string): Promise<[number, string]> {
  const { code, stdout, stderr } = await new Deno.Command("sh", {
    args: ["-c", line],
    cwd,
  }).output();
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  return [code, decode(stdout) + decode(stderr)];
}

const [missing] = Deno.build.os === "linux"
  ? await sh("command -v zip && command -v unzip && command -v xz", "/")
  : [1];

Deno.test({
  name: "each executable is packed with its licence, and summed up",
  ignore: missing !== 0,
  async fn() {
    const folder = await Deno.makeTempDir({ prefix: "miniclaw-archives-" });
    const pack = `'${decodeURIComponent(script.pathname)}' '${folder}'`;
    try {
      const [code, said] = await sh(pack, folder);
      equal(code, 1);
      match(said, /^Error: Cannot pack .*expected executables/);

      await Deno.mkdir(`${folder}/bundle`);
      await Deno.writeTextFile(`${folder}/${linux}`, "one");
      await Deno.writeTextFile(`${folder}/${windows}.exe`, "two");
      // A second time gives the same once more.
      for (const _ of [1, 2]) deepEqual(await sh(pack, folder), [0, ""]);
      const archives = `${folder}/archives`;
      deepEqual(
        (await Array.fromAsync(Deno.readDir(archives))).map(({ name }) => name)
          .sort(),
        [
          ...["SHA256SUMS", `${linux}.gz`, `${linux}.tar.xz`],
          ...[`${windows}.exe.gz`, `${windows}.zip`],
        ],
      );
      const [tarCode, tarList] = await sh(
        `tar -tf ${linux}.tar.xz && tar -xOf ${linux}.tar.xz ${linux}/miniclaw`,
        archives,
      );
      deepEqual([tarCode, tarList.split("\n")], [0, [
        ...[`${linux}/`, `${linux}/LICENSE`, `${linux}/README.md`],
        ...[`${linux}/miniclaw`, "one"],
      ]]);
      deepEqual(
        await sh(`unzip -p ${windows}.zip ${windows}/miniclaw.exe`, archives),
        [0, "two"],
      );
      deepEqual(await sh("sha256sum --check --quiet SHA256SUMS", archives), [
        0,
        "",
      ]);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});
