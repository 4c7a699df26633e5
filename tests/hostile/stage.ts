import { startRawServer, startWebServer } from "../fakes/web_server.ts";
import type { WebServer } from "../fakes/web_server.ts";
import { Program } from "../e2e/program.ts";
import type { Setting } from "./attempt.ts";
import { evilPages } from "./evil_pages.ts";
import { furnish } from "./furniture.ts";
import { secrets } from "./secrets.ts";

/** Programs that a careless person allowed by name. */
const SHELLS =
  "* sh bash dash env xargs find awk sed perl python3 node deno git " +
  "tar sort tee ln cp mv install nohup setsid timeout curl wget nc ssh make " +
  "busybox kill mkfifo touch mkdir printenv script time less vi rm sudo dd mount";

const PLAIN = "ls cat uniq date wc du grep sha256sum md5sum diff id";

/** Whether a setting is one where programs run in the jail or not at all. */
export function needsJail(setting: Setting): boolean {
  return setting === "jailed" || setting === "wide";
}

/** The world that a hostile model finds: a home, things beside it, two servers. */
export class Stage implements AsyncDisposable {
  readonly program: Program;
  /** A server of this machine that must never be asked anything. */
  readonly canary: WebServer = startRawServer("HTTP/1.1 200 OK\r\n\r\nhit");
  /** A site that the person allowed, and that means harm. */
  readonly evil: WebServer;
  /** A word that nothing else on this machine holds. */
  readonly mark = `canary-${crypto.randomUUID().slice(0, 8)}`;
  /** Seconds that no other program sleeps for. */
  readonly nap = `86400.${crypto.getRandomValues(new Uint32Array(1))[0]}`;

  private constructor(program: Program) {
    this.program = program;
    this.evil = startWebServer(evilPages(this.canary.port));
  }

  static async create(): Promise<Stage> {
    const stage = new Stage(await Program.create());
    await furnish(stage.program, stage.outside);
    await stage.tidy();
    return stage;
  }

  get outside(): string {
    return `${this.program.home}/outside`;
  }

  get workspace(): string {
    return this.program.path("workspace");
  }

  /** Writes the configuration: the model's address, and what the person allowed. */
  async configure(baseUrl: string, setting: Setting): Promise<void> {
    const allow = setting === "usual" ? undefined : SHELLS.split(" ");
    await this.program.writeConfig({
      agent: {
        provider: "evil",
        model: "test-model",
        max_iterations: 999,
        // Hundreds of attempts in one turn, and each result is looked at whole.
        context_tokens: 5_000_000,
      },
      providers: {
        evil: { type: "openai", base_url: baseUrl, api_key: secrets.key },
        spare: {
          type: "ollama",
          base_url: `https://${secrets.config}.invalid`,
        },
      },
      tools: {
        exec: {
          ...(allow && { allow }),
          ...(needsJail(setting) && { isolation: "bubblewrap" }),
        },
        filesystem: { allow: setting === "wide" ? [this.program.home] : [] },
        web: { allow_private: [this.evil.host] },
      },
    });
  }

  /** A value with the stage's names in the place of `{outside}` and the like. */
  fill<Value>(value: Value): Value {
    const names: Record<string, string> = {
      home: this.program.path("").replace(/\/$/, ""),
      user: this.program.home,
      workspace: this.workspace,
      outside: this.outside,
      port: String(this.canary.port),
      evil: this.evil.host,
      mark: this.mark,
      nap: this.nap,
      key: secrets.key,
    };
    const text = JSON.stringify(value).replace(
      /\{([a-z]+)\}/g,
      (whole, name) => names[name] ?? whole,
    );
    return JSON.parse(text);
  }

  /** What every attempt finds in the workspace. */
  async tidy(): Promise<void> {
    await Deno.writeTextFile(`${this.workspace}/keep.md`, "kept");
  }

  /** A folder for PATH that holds what is asked for here, and no bubblewrap. */
  async programsWithoutJail(): Promise<string> {
    const folder = `${this.program.home}/bin`;
    await Deno.mkdir(folder);
    for (const name of `${PLAIN} ${SHELLS}`.split(" ")) {
      for (const place of ["/usr/bin", "/bin", "/usr/sbin"]) {
        const isThere = await Deno.stat(`${place}/${name}`).catch(() => {});
        if (!isThere) continue;
        await Deno.symlink(`${place}/${name}`, `${folder}/${name}`);
        break;
      }
    }
    return folder;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.canary[Symbol.asyncDispose]();
    await this.evil[Symbol.asyncDispose]();
    await this.program[Symbol.asyncDispose]();
  }
}
