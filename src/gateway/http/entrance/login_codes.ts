import { digestOf } from "./digest_of.ts";

/** Milliseconds in which a code can be used. */
const LASTS_MS = 5 * 60_000;

/** So many codes are open at a time; another one makes the oldest void. */
const MOST = 16;

/** A code that lets in once. */
export interface LoginCode {
  /** 32 characters that can stand in an address. */
  code: string;
  /** When it lapses. */
  expires: Date;
}

/**
 * Codes that stand in a link in the token's place: whoever reads one later, in a
 * history or over a shoulder, has nothing. They are found by their digests, so
 * that looking one up tells nothing about the others.
 */
export class LoginCodes {
  readonly #open = new Map<string, { token: string; expires: number }>();

  /** A new one, for as long as the token stays the same. */
  async create(token: string, now: Date): Promise<LoginCode> {
    const bytes = crypto.getRandomValues(new Uint8Array(24));
    const code = bytes.toBase64({ alphabet: "base64url" });
    const expires = now.getTime() + LASTS_MS;
    this.#open.set(await digestOf(code), { token, expires });
    const [oldest] = this.#open.keys();
    if (this.#open.size > MOST) this.#open.delete(oldest);
    return { code, expires: new Date(expires) };
  }

  /** Whether a code lets in; from then on it doesn't. */
  async redeem(
    code: string,
    { token, now }: { token: string; now: Date },
  ): Promise<boolean> {
    const key = await digestOf(code);
    const found = this.#open.get(key);
    this.#open.delete(key);
    return found !== undefined && found.token === token &&
      now.getTime() < found.expires;
  }
}
