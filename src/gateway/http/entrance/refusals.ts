import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/entrance.ts";
import { RefusedError } from "../refused_error.ts";
import { cookieHeader } from "./login_cookie.ts";

/** The right token is missing; a cookie that doesn't let in is taken away. */
export function unauthorized(
  { token, hadCookie = false }: { token: string; hadCookie?: boolean },
): RefusedError {
  return new RefusedError(phrase(texts.unauthorized), {
    code: "unauthorized",
    hint: token === "" ? phrase(texts.noToken) : phrase(texts.whereToken),
    headers: {
      "www-authenticate": "Bearer",
      ...hadCookie && { "set-cookie": cookieHeader({ isSecure: false }) },
    },
  });
}

/** Whoever asks was wrong too often, and has to wait so many milliseconds. */
export function tooManyTries(waitMs: number): RefusedError {
  const count = Math.ceil(waitMs / 1000);
  return new RefusedError(phrase(texts.tooMany), {
    code: "too_many",
    hint: phrase(texts.waitSeconds, { count }),
    headers: { "retry-after": String(count) },
  });
}

/** The `Host` header names somebody else. */
export function otherHost(host: string | null): MiniclawError {
  return new MiniclawError(phrase(texts.otherHost, { host: host ?? "" }), {
    code: "forbidden",
    hint: phrase(texts.allowHost),
  });
}

/** A page of another site asks. */
export function otherOrigin(): MiniclawError {
  return new MiniclawError(phrase(texts.otherOrigin), {
    code: "forbidden",
    hint: phrase(texts.allowHost),
  });
}

/** What changes something with a cookie doesn't say which page it comes from. */
export function noOrigin(): MiniclawError {
  return new MiniclawError(phrase(texts.noOrigin), { code: "forbidden" });
}

/** What a form can send comes with a cookie. */
export function noJson(type: string): MiniclawError {
  return new MiniclawError(phrase(texts.noJson, { type }), {
    code: "unsupported",
  });
}
