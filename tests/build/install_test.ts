import { deepEqual, equal, match, ok } from "node:assert/strict";

const root = decodeURIComponent(new URL("../../", import.meta.url).pathname);
const onLinux = Deno.build.os === "linux";
const name = "miniclaw-aarch64-unknown-linux-gnu";

/** What a test changes about the machine and the release. */
interface Case {
  /** Programs on the machine's PATH beside the usual ones: their text. */
  programs?: Record<string, string>;
  /** Usual programs that it hasn't. */
  without?: string[];
  /** Its environment; "~" stands for the home. */
  env?: Record<string, string>;
  /** Spoils what there is to download. */
  spoil?(archives: string): Promise<void>;
  /** Puts something into the machine's home first. */
  before?(home: string): Promise<void>;
}

/** How an installation ended, and what it left behind. */
interface Installed {
  code: number;
  stdout: string;
  stderr: string;
  /** The files of the home, by path. */
  files: string[];
  /** What is left of temporary files. */
  temporary: string[];
  /** What was asked of the release's server. */
  asked: string[];
}

/** All that the script needs of a machine. */
const usual = ["awk", "cat", "chmod", "cp", "curl", "grep", "ldd", "mkdir"]
  .concat(["mktemp", "mv", "rm", "rmdir", "sha256sum", "tar", "wget", "xz"]);

const uname = (system: string, cpu: string): string =>
  `#!/bin/sh\n[ "$1" = -s ] && echo ${system} || echo ${cpu}\n`;

/** Runs install.sh on a made-up machine against a made-up release. */
async function install(
  { programs = {}, without = [], env = {}, spoil, before }: Case,
): Promise<Installed> {
  const folder = await Deno.makeTempDir({ prefix: "miniclaw-install-" });
  try {
    for (const name of ["bin", "home", "tmp", "dist"]) {
      await Deno.mkdir(`${folder}/${name}`);
    }
    await furnish(`${folder}/bin`, { programs, without });
    await release(`${folder}/dist`);
    await spoil?.(`${folder}/dist/archives`);
    await before?.(`${folder}/home`);
    const asked: string[] = [];
    await using server = serve(`${folder}/dist/archives`, asked);
    const own = Object.entries(env).map(([key, value]) => [
      key,
      value.replace("~", `${folder}/home`),
    ]);
    const { code, stdout, stderr } = await new Deno.Command("/bin/sh", {
      args: [`${root}install.sh`],
      clearEnv: true,
      env: {
        ...{ PATH: `${folder}/bin`, HOME: `${folder}/home` },
        ...{ TMPDIR: `${folder}/tmp`, MINICLAW_DOWNLOAD_URL: server.url },
        ...Object.fromEntries(own),
      },
    }).output();
    const decode = (bytes: Uint8Array): string =>
      new TextDecoder().decode(bytes).replaceAll(folder, "");
    return {
      ...{ code, stdout: decode(stdout), stderr: decode(stderr), asked },
      files: await list(`${folder}/home`),
      temporary: await list(`${folder}/tmp`),
    };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** A PATH that holds these programs and no others. */
async function furnish(
  bin: string,
  { programs, without }: Required<Pick<Case, "programs" | "without">>,
): Promise<void> {
  const made = { uname: uname("Linux", "aarch64"), ...programs };
  for (const program of usual) {
    if (without.includes(program) || program in made) continue;
    const { stdout } = await new Deno.Command("/bin/sh", {
      args: ["-c", `command -v ${program}`],
    }).output();
    await Deno.symlink(
      new TextDecoder().decode(stdout).trim(),
      `${bin}/${program}`,
    );
  }
  for (const [program, text] of Object.entries(made)) {
    await Deno.writeTextFile(`${bin}/${program}`, text, { mode: 0o755 });
  }
}

/** Archives as the build packs them, of scripts that tell a version. */
async function release(dist: string): Promise<void> {
  const binaries = [name, `${name}-quickjs-experimental`];
  for (const binary of binaries) {
    await Deno.writeTextFile(
      `${dist}/${binary}`,
      `#!/bin/sh\necho "miniclaw 9.9.9 of ${binary}"\n`,
    );
  }
  const { success, stderr } = await new Deno.Command("sh", {
    args: [`${root}scripts/build/archives.sh`, dist],
  }).output();
  ok(success, new TextDecoder().decode(stderr));
}

function serve(
  folder: string,
  asked: string[],
): { url: string } & AsyncDisposable {
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    async (request) => {
      const { pathname } = new URL(request.url);
      asked.push(pathname);
      const bytes = await Deno.readFile(folder + pathname).catch(() => null);
      return new Response(bytes, { status: bytes ? 200 : 404 });
    },
  );
  return {
    url: `http://127.0.0.1:${server.addr.port}`,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

async function list(folder: string, under = ""): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder + under)) {
    const path = `${under}/${name}`;
    found.push(path);
    if (isDirectory) found.push(...await list(folder, path));
  }
  return found.sort();
}

/** Whether this machine has all that a made-up one is furnished with. */
const furnishable = onLinux && new Deno.Command("sh", {
  args: ["-c", `for p in ${usual.join(" ")}; do command -v $p || exit 1; done`],
}).outputSync().success;

function test(name: string, fn: () => Promise<void>): void {
  Deno.test({ name, ignore: !furnishable, fn });
}

test("install.sh fetches the archive of the machine, verifies it and installs it", async () => {
  const done = await install({});
  deepEqual([done.code, done.stderr], [0, ""]);
  deepEqual(done.asked, ["/SHA256SUMS", `/${name}.tar.xz`]);
  deepEqual(done.files, ["/.local", "/.local/bin", "/.local/bin/miniclaw"]);
  deepEqual(done.temporary, []);
  match(
    done.stdout,
    /^Installed miniclaw 9\.9\.9 of miniclaw-aarch64-unknown-linux-gnu as \/home\/\.local\/bin\/miniclaw\n\/home\/\.local\/bin isn't on your PATH/,
  );
});

test("install.sh takes wget, another folder and the experimental flavour", async () => {
  const { code, stdout, files } = await install({
    without: ["curl"],
    env: { MINICLAW_INSTALL_DIR: "~/my bin", MINICLAW_ENGINE: "quickjs" },
  });
  deepEqual([code, files], [0, ["/my bin", "/my bin/miniclaw"]]);
  match(stdout, /quickjs-experimental as \/home\/my bin\/miniclaw\n/);
});

test("install.sh replaces an older version, and keeps it where it fails", async () => {
  const before = async (home: string): Promise<void> => {
    await Deno.mkdir(`${home}/.local/bin`, { recursive: true });
    await Deno.writeTextFile(`${home}/.local/bin/miniclaw`, "old");
  };
  const files = ["/.local", "/.local/bin", "/.local/bin/miniclaw"];
  const done = await install({ before });
  deepEqual([done.code, done.files], [0, files]);
  const failed = await install({ before, spoil: pack("#!/bin/sh\nexit 3\n") });
  deepEqual([failed.code, failed.files], [1, files]);
  match(failed.stderr, /^Error: Cannot run miniclaw on this machine/);
  deepEqual(failed.temporary, []);
});

/** Puts another executable into the archives, with the right sums. */
function pack(text: string): NonNullable<Case["spoil"]> {
  return async (archives) => {
    const dist = archives.replace(/\/archives$/, "");
    await Deno.writeTextFile(`${dist}/${name}`, text);
    const { success } = await new Deno.Command("sh", {
      args: [`${root}scripts/build/archives.sh`, dist],
    }).output();
    ok(success);
  };
}

const faults: Record<string, [Case, RegExp]> = {
  "a sum that is wrong": [
    {
      spoil: (archives) =>
        Deno.writeTextFile(`${archives}/${name}.tar.xz`, "evil", {
          append: true,
        }),
    },
    /^Error: Cannot trust \S+: expected the sum [0-9a-f]{64}, got [0-9a-f]{64}\n$/,
  ],
  "an archive that isn't there": [{
    spoil: (archives) => Deno.remove(`${archives}/${name}.tar.xz`),
  }, /Error: Cannot download \S+tar\.xz: see whether/],
  "sums that don't name it": [{
    spoil: (archives) => Deno.writeTextFile(`${archives}/SHA256SUMS`, ""),
  }, /^Error: Cannot verify \S+: SHA256SUMS doesn't name it\n$/],
  "no server": [{
    env: { MINICLAW_DOWNLOAD_URL: "http://127.0.0.1:9" },
  }, /Error: Cannot download http:\/\/127\.0\.0\.1:9\/SHA256SUMS/],
  "an unknown processor": [{
    programs: { uname: uname("Linux", "riscv64") },
  }, /^Error: .*expected a 64-bit x86 or ARM processor, got riscv64\n$/],
  "an unknown system": [{
    programs: { uname: uname("FreeBSD", "amd64") },
  }, /^Error: .*expected Linux or macOS, got FreeBSD\n$/],
  "Windows": [{
    programs: { uname: uname("MINGW64_NT-10.0", "x86_64") },
  }, /^Error: .*unpack miniclaw-x86_64-pc-windows-msvc\.zip from https:/],
  "a 32-bit system": [{
    programs: { getconf: "#!/bin/sh\necho 32\n" },
  }, /^Error: .*expected a 64-bit system/],
  "another C library": [{
    programs: { ldd: "#!/bin/sh\necho 'musl libc (aarch64)' >&2; exit 1\n" },
  }, /^Error: .*expected a Linux with glibc/],
  "neither curl nor wget": [
    { without: ["curl", "wget"] },
    /^Error: .*expected curl or wget, found neither\n$/,
  ],
  "nothing to verify with": [
    { without: ["sha256sum"] },
    /^Error: .*expected sha256sum or shasum, found neither\n$/,
  ],
  "no tar": [{ without: ["tar"] }, /^Error: .*the program tar, found none\n$/],
  "no xz": [{ without: ["xz"] }, /Error: Cannot unpack .*xz-utils\n$/],
  "a folder that can't be made": [
    { env: { MINICLAW_INSTALL_DIR: "/proc/nowhere" } },
    /Error: Cannot make the folder \/proc\/nowhere: choose another/,
  ],
  "an unknown engine": [
    { env: { MINICLAW_ENGINE: "jsc" } },
    /^Error: .*expected v8 or quickjs, got jsc\n$/,
  ],
};

for (const [what, [spoilt, expected]] of Object.entries(faults)) {
  test(`install.sh refuses ${what} and leaves nothing behind`, async () => {
    const { code, stdout, stderr, files, temporary } = await install(spoilt);
    deepEqual([code, stdout], [1, ""], stderr);
    match(stderr, expected);
    deepEqual([files, temporary], [[], []]);
  });
}

test("install.sh takes a translated shell for the processor that is there", async () => {
  const { asked } = await install({
    programs: {
      uname: uname("Darwin", "x86_64"),
      sysctl: "#!/bin/sh\necho 1\n",
    },
  });
  deepEqual(asked.slice(1), ["/miniclaw-aarch64-apple-darwin.tar.xz"]);
});

test("install.sh is in order for shellcheck, where there is one", async () => {
  const command = new Deno.Command("shellcheck", {
    args: [`${root}install.sh`, `${root}scripts/build/archives.sh`],
  });
  const outcome = await command.output().catch(() => undefined);
  if (outcome) equal(new TextDecoder().decode(outcome.stdout), "");
});
