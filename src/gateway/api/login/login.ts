import * as v from "valibot";
import { wish } from "../../../config/wishes.ts";
import { texts } from "../../../i18n/en/api.ts";
import { cookieHeader } from "../../http/entrance/login_cookie.ts";
import { sameSecret } from "../../http/entrance/same_secret.ts";
import type { Operation } from "../operation.ts";

/** What lets in: the token, or the code of a link. */
export type LoginBody = { token: string } | { code: string };

const secret = v.pipe(v.string(), v.maxLength(1_000));

/** Lets a page in: from then on its browser sends a cookie. */
export const login: Operation<unknown, LoginBody> = {
  method: "POST",
  path: "/api/login",
  id: "login",
  summary: "Log a page in, by the token or by the code of a link",
  tag: "login",
  open: true,
  body: v.union(
    [
      v.strictObject({ token: secret }),
      v.strictObject({ code: secret }),
    ],
    wish(texts.credential),
  ),
  result: v.undefined(),
  status: 204,
  errors: { 401: "It isn’t right", 429: "Too many weren’t; see Retry-After" },
  async run({ body, visitor, entrance }) {
    const { token, codes } = entrance;
    await visitor.prove(
      () =>
        "token" in body
          ? sameSecret(body.token, token)
          : codes.redeem(body.code, { token, now: entrance.now() }),
      "token" in body ? `token ${body.token}` : `code ${body.code}`,
    );
    const value = await entrance.signLogin();
    const { isSecure } = visitor;
    const headers = { "set-cookie": cookieHeader({ value, isSecure }) };
    return new Response(null, { status: 204, headers });
  },
};
