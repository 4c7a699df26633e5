import type { BrowserContext, Page, Request } from "playwright-core";

/** What runs before anything of a page: it reports what the policy forbade. */
const REPORTER = `addEventListener("securitypolicyviolation", (event) =>
  console.error("Against the policy: " + event.violatedDirective + " " +
    event.blockedURI + " " + event.sourceFile + ":" + event.lineNumber));`;

/** Everything of a context's pages that should never be: told at the end. */
export class Watch {
  readonly #problems: string[] = [];
  readonly #expected: RegExp[] = [];
  /** The addresses that its pages asked for. */
  readonly asked: string[] = [];

  /** Begins to watch; from here on every page of the context. */
  static async over(context: BrowserContext): Promise<Watch> {
    const watch = new Watch();
    await context.addInitScript(REPORTER);
    context.on("page", (page) => watch.#listen(page));
    context.on("request", (request) => watch.#hear(request));
    return watch;
  }

  /** What may be said on the console from here on, by a test that provokes it. */
  expect(...patterns: RegExp[]): void {
    this.#expected.push(...patterns);
  }

  /** What was wrong, except for what was expected. */
  get problems(): string[] {
    return this.#problems.filter((one) =>
      !this.#expected.some((pattern) => pattern.test(one))
    );
  }

  #listen(page: Page): void {
    page.on("console", (message) => {
      if (message.type() !== "error" && message.type() !== "warning") return;
      const { url } = message.location();
      this.#problems.push(`console: ${message.text()} (${url})`);
    });
    page.on("pageerror", (error) => this.#problems.push(`thrown: ${error}`));
    page.on("crash", () => this.#problems.push("crashed"));
    page.on("dialog", (dialog) => {
      this.#problems.push(`${dialog.type()}: ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
    page.on(
      "download",
      (download) => this.#problems.push(`download: ${download.url()}`),
    );
  }

  #hear(request: Request): void {
    this.asked.push(request.url());
  }
}
