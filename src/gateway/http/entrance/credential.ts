import { readCookie } from "./login_cookie.ts";

/** What a request wants to be let in by. */
export type Credential =
  /** `Authorization: Bearer …`, as the text that was meant. */
  | { by: "token"; value: string }
  /** The cookie of a page that logged in. */
  | { by: "cookie"; value: string };

/**
 * What a request shows at the door. A header of another scheme, such as that of
 * a proxy with a password of its own, is none of ours.
 */
export function credentialOf(headers: Headers): Credential | undefined {
  const header = headers.get("authorization") ?? "";
  const [isBearer, token = ""] = /^bearer(?: +(.*))?$/i.exec(header) ?? [];
  if (isBearer) return { by: "token", value: fromHeader(token) };
  const cookie = readCookie(headers.get("cookie") ?? "");
  return cookie === undefined ? undefined : { by: "cookie", value: cookie };
}

/** A header's characters are bytes: `é` in UTF-8 arrives as two of them. */
function fromHeader(value: string): string {
  const bytes = Uint8Array.from(value, (one) => one.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
