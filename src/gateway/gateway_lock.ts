import { delay } from "../base/delay.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/gateway.ts";

/**
 * Takes a home for this process alone until disposed. The kernel gives it back
 * when the process ends, however it ends; what the file holds only says whose it
 * was.
 */
export async function lockGateway(stateFolder: string): Promise<Disposable> {
  await Deno.mkdir(stateFolder, { recursive: true, mode: 0o700 });
  const path = `${stateFolder}/gateway.lock`;
  const file = await Deno.open(path, {
    ...{ read: true, write: true, create: true },
    mode: 0o600,
  });
  if (!(await lockSoon(file))) {
    file.close();
    throw await alreadyRuns(path);
  }
  await file.truncate(0);
  await file.write(new TextEncoder().encode(`${Deno.pid}\n`));
  return { [Symbol.dispose]: () => file.close() };
}

/** Whether a gateway runs in a home. */
export async function isGatewayRunning(stateFolder: string): Promise<boolean> {
  try {
    const file = await Deno.open(`${stateFolder}/gateway.lock`, {
      read: true,
    });
    using _file = file;
    // Shared, so that two who ask at once don't take each other for a gateway.
    return !(await file.tryLock(false));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/** Who only asks whether a gateway runs holds the file for an instant. */
async function lockSoon(file: Deno.FsFile): Promise<boolean> {
  for (let tries = 0; tries < 10; tries++) {
    if (await file.tryLock(true)) return true;
    await delay(20);
  }
  return false;
}

async function alreadyRuns(path: string): Promise<MiniclawError> {
  const pid = (await Deno.readTextFile(path).catch(() => "")).trim();
  const code = "running";
  return pid === ""
    ? new MiniclawError(phrase(texts.alreadyRuns), {
      ...{ code, hint: phrase(texts.howToEnd) },
    })
    : new MiniclawError(phrase(texts.alreadyRunsAs, { pid }), {
      ...{ code, hint: phrase(texts.howToKill, { pid }) },
    });
}
