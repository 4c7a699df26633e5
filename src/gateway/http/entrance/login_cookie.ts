import { sameBytes } from "./same_secret.ts";

/** What the cookie is called. */
const NAME = "miniclaw";

/** Seconds that a login lasts. */
export const LOGIN_SECONDS: number = 30 * 24 * 60 * 60;

/** Something to be signed, and the token that signs it. */
export interface LoginOptions {
  /** The gateway's token. */
  token: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * The value of a new login's cookie: `v1.EXPIRY.NONCE.SIGNATURE`. Nothing is kept
 * of it here. It is signed with a key made from the token, so that another token
 * logs everybody out.
 */
export async function signLogin(
  { token, now }: LoginOptions,
): Promise<string> {
  const expiry = Math.floor(now / 1000) + LOGIN_SECONDS;
  const nonce = crypto.getRandomValues(new Uint8Array(9));
  const said = `v1.${expiry}.${nonce.toBase64({ alphabet: "base64url" })}`;
  const signature = await sign(said, token);
  return `${said}.${signature.toBase64(UNPADDED)}`;
}

/** The seconds that a login still lasts; undefined where it isn't one of ours. */
export async function checkLogin(
  value: string,
  { token, now }: LoginOptions,
): Promise<number | undefined> {
  const [, said, expiry, signature] =
    /^(v1\.(\d{1,12})\.[\w-]{12})\.([\w-]{43})$/.exec(value) ?? [];
  if (said === undefined || token === "") return undefined;
  const given = bytesOf(signature);
  if (!given || !await sameBytes(given, await sign(said, token))) {
    return undefined;
  }
  return Math.max(0, Number(expiry) - Math.floor(now / 1000));
}

/** The header that gives a browser the cookie; without a value, takes it away. */
export function cookieHeader(
  { value, isSecure }: { value?: string; isSecure: boolean },
): string {
  return [
    `${NAME}=${value ?? ""}`,
    "HttpOnly",
    "SameSite=Strict",
    "Path=/",
    `Max-Age=${value === undefined ? 0 : LOGIN_SECONDS}`,
    ...isSecure ? ["Secure"] : [],
  ].join("; ");
}

/** Our cookie among those of a request (RFC 6265, 4.2); two of them are none. */
export function readCookie(header: string): string | undefined {
  const values = header.split(";").flatMap((pair) => {
    const at = pair.indexOf("=");
    return pair.slice(0, at).trim() === NAME ? [pair.slice(at + 1).trim()] : [];
  });
  return values.length === 1 && values[0] !== "" ? values[0] : undefined;
}

const UNPADDED = { alphabet: "base64url", omitPadding: true } as const;

async function sign(
  said: string,
  token: string,
): Promise<Uint8Array<ArrayBuffer>> {
  // The key is for this alone: what is signed elsewhere with the token is no login.
  const key = await hmac(new TextEncoder().encode(token), "miniclaw login v1");
  return await hmac(key, said);
}

async function hmac(
  secret: Uint8Array<ArrayBuffer>,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", secret, algorithm, false, [
    "sign",
  ]);
  const bytes = new TextEncoder().encode(text);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.fromBase64(text, { alphabet: "base64url" });
  } catch {
    return undefined;
  }
}
