/**
 * A systemd of a person, as far as its programs show it: `systemctl --user` and
 * `loginctl` that know only the words they are given here, and write them down.
 */
export class UserManager implements AsyncDisposable {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** One that is reachable, where nothing runs and nobody lingers. */
  static async create(): Promise<UserManager> {
    const folder = await Deno.makeTempDir({ prefix: "miniclaw-systemd-" });
    const manager = new UserManager(folder);
    await Deno.mkdir(`${folder}/bin`);
    await manager.#program("systemctl", SYSTEMCTL);
    await manager.#program("loginctl", LOGINCTL);
    return manager;
  }

  /** What makes a program meet this one rather than the machine's. */
  get env(): Record<string, string> {
    const path = Deno.env.get("PATH") ?? "";
    return { PATH: `${this.#folder}/bin:${path}`, USER: "ada" };
  }

  /** Sets what it is like: `unreachable`, `active`, `lingering`, `failing`. */
  async be(...states: string[]): Promise<void> {
    for (const state of states) {
      await Deno.writeTextFile(`${this.#folder}/${state}`, "");
    }
  }

  /** The command lines since the last call. */
  async calls(): Promise<string[]> {
    const path = `${this.#folder}/calls`;
    const text = await Deno.readTextFile(path).catch(() => "");
    await Deno.remove(path).catch(() => {});
    return text.split("\n").filter(Boolean);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.#folder, { recursive: true });
  }

  async #program(name: string, script: string): Promise<void> {
    const text = `#!/bin/sh\nfolder='${this.#folder}'\n${script}`;
    const path = `${this.#folder}/bin/${name}`;
    await Deno.writeTextFile(path, text, { mode: 0o755 });
  }
}

const SYSTEMCTL = `echo "systemctl $*" >> "$folder/calls"
if [ "$1" != --user ]; then echo "Only the user's own, please" >&2; exit 1; fi
if [ -e "$folder/unreachable" ]; then
  echo "Failed to connect to bus: No medium found" >&2; exit 1
fi
case "$2 $3 $4" in
  "daemon-reload  ") ;;
  "is-active --quiet miniclaw.service") [ -e "$folder/active" ] || exit 3 ;;
  "try-restart miniclaw.service ")
    if [ -e "$folder/failing" ]; then
      echo "Job for miniclaw.service failed." >&2; exit 1
    fi ;;
  "enable miniclaw.service ") ;;
  "enable --now miniclaw.service")
    if [ -e "$folder/failing" ]; then
      echo "Job for miniclaw.service failed." >&2
      echo "See the journal." >&2; exit 1
    fi
    : > "$folder/active" ;;
  "disable --now miniclaw.service") rm -f "$folder/active" ;;
  *) echo "Unknown command verb: $*" >&2; exit 1 ;;
esac
`;

const LOGINCTL = `echo "loginctl $*" >> "$folder/calls"
if [ "$*" != "show-user ada --property=Linger --value" ]; then exit 1; fi
if [ -e "$folder/lingering" ]; then echo yes; else echo no; fi
`;
