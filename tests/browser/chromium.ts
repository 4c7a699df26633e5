import type { Browser } from "playwright-core";

/** Where Debian's and other packages put it. */
const PLACES = ["chromium", "chromium-browser", "google-chrome"]
  .map((name) => `/usr/bin/${name}`);

/** A name of somebody else's that leads to this machine. */
export const REBOUND = "rebound.example";

/** The Chromium of this machine; without one the tests are left out. */
export const chromiumPath: string | undefined = PLACES.find(isThere);

/** Starts it without a window; a test that ends leaves nothing of it behind. */
export async function startChromium(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  return await chromium.launch({
    executablePath: chromiumPath,
    args: [
      // Its sandbox refuses to be started by root, and CI often is.
      ...Deno.uid() === 0 ? ["--no-sandbox"] : [],
      `--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`,
    ],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: 120_000,
  });
}

function isThere(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
