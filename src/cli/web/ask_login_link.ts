import * as v from "valibot";
import { startDeadline } from "../../base/deadline.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { texts as entrance } from "../../i18n/en/entrance.ts";
import { texts } from "../../i18n/en/web_link.ts";
import { foreign, hangs } from "../status/gateway_errors.ts";
import type { GatewayAddress } from "../status/gateway_address.ts";
import type { World } from "../world.ts";

/** Milliseconds that the gateway has to answer. */
const PATIENCE_MS = 5_000;

/** A link that logs in once. */
export interface LoginAddress {
  /** The whole of it. */
  url: string;
  /** When it lapses, ISO-8601 in UTC. */
  expires_at: string;
}

const link = v.looseObject({
  // It becomes a part of a command line: nothing but a path and a code.
  path: v.pipe(v.string(), v.regex(/^\/#login=[\w-]{1,100}$/)),
  expires_at: v.string(),
});

/**
 * Has the gateway make a link.
 *
 * @throws {MiniclawError} where it doesn't.
 */
export async function askLoginLink(
  address: GatewayAddress,
  { token, world: { fetch, env } }: {
    token: string;
    world: Pick<World, "fetch" | "env">;
  },
): Promise<LoginAddress> {
  using deadline = startDeadline(PATIENCE_MS);
  const { signal } = deadline;
  try {
    const response = await fetch(`${address.url}/api/login/link`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      ...{ redirect: "manual", signal },
    });
    const text = await response.text();
    const { status, headers } = response;
    if (status === 401) throw otherToken();
    if (status === 429) throw tooMany(Number(headers.get("retry-after")));
    const made = parse(text);
    if (!made) throw foreign(address, { status, env });
    const { path, expires_at } = made;
    return { url: `${address.url}${path}`, expires_at };
  } catch (error) {
    if (signal.aborted) throw hangs(address, PATIENCE_MS);
    if (error instanceof TypeError) throw foreign(address, { env });
    throw error;
  }
}

function parse(text: string): v.InferOutput<typeof link> | undefined {
  try {
    return v.parse(link, JSON.parse(text));
  } catch {
    return undefined;
  }
}

function otherToken(): MiniclawError {
  return new MiniclawError(phrase(texts.otherToken), {
    code: "unauthorized",
    hint: phrase(texts.restart),
  });
}

function tooMany(count: number): MiniclawError {
  return new MiniclawError(phrase(texts.tooMany), {
    code: "too_many",
    hint: phrase(entrance.waitSeconds, { count }),
  });
}
