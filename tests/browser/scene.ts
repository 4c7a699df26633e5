import { deepEqual, equal } from "node:assert/strict";
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
} from "playwright-core";
import { TOKEN, WebStage, type WebStageOptions } from "../e2e/web_stage.ts";
import { PATIENCE } from "./until.ts";
import { Watch } from "./watched_page.ts";

/** What a scene is set up with. */
export interface SceneOptions extends WebStageOptions, BrowserContextOptions {
  /** Whether the person still has to log in. */
  loggedOut?: boolean;
  /** What is done before the gateway starts. */
  prepare?(stage: WebStage): Promise<void>;
}

/** A person in front of the page: the real gateway, and a browser of their own. */
export class Scene implements AsyncDisposable {
  readonly stage: WebStage;
  readonly context: BrowserContext;
  readonly watch: Watch;
  /** The first page. */
  readonly page: Page;
  /** The hosts beside the gateway's that the test leads to. */
  readonly visited: string[] = [];

  private constructor(
    parts: Pick<Scene, "stage" | "context" | "watch" | "page">,
  ) {
    this.stage = parts.stage;
    this.context = parts.context;
    this.watch = parts.watch;
    this.page = parts.page;
  }

  /** Starts the gateway and opens an empty page, with the cookie of a login. */
  static async create(
    browser: Browser,
    { loggedOut = false, answer, config, models, prepare, ...look }:
      SceneOptions,
  ): Promise<Scene> {
    const stage = await WebStage.create({ answer, config, models });
    await prepare?.(stage);
    await stage.start();
    const context = await browser.newContext({
      serviceWorkers: "block",
      locale: "en-GB",
      timezoneId: "Europe/Berlin",
      ...look,
    });
    context.setDefaultTimeout(PATIENCE);
    const watch = await Watch.over(context);
    const page = await context.newPage();
    const scene = new Scene({ stage, context, watch, page });
    if (!loggedOut) await scene.logIn();
    return scene;
  }

  /** Gets the cookie without the page. */
  async logIn(): Promise<void> {
    const { url } = this.stage;
    const response = await this.context.request.post(`${url}/api/login`, {
      data: { token: TOKEN },
      headers: { origin: url },
    });
    equal(response.status(), 204, await response.text());
  }

  /** Starts the gateway again where it was, so that its pages find it. */
  async startAgain(): Promise<void> {
    await this.stage.start({ port: Number(new URL(this.stage.url).port) });
  }

  /** Opens a view of the page, anew. */
  async open(hash = "", page = this.page): Promise<void> {
    await page.goto("about:blank");
    await page.goto(`${this.stage.url}/${hash}`);
  }

  /** Whether nothing ran or was loaded that shouldn't. */
  async check(): Promise<void> {
    for (const page of this.context.pages()) {
      equal(await page.evaluate("globalThis.__pwned"), undefined);
    }
    deepEqual(this.watch.problems, []);
    const known = [new URL(this.stage.url).host, ...this.visited];
    const others = this.watch.asked.filter((url) =>
      /^(https?|wss?):/.test(url) && !known.includes(new URL(url).host)
    );
    deepEqual(others, []);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.context.close();
    await this.stage[Symbol.asyncDispose]();
  }
}
