import * as v from "valibot";
import { cookieHeader } from "../../http/entrance/login_cookie.ts";
import type { Operation } from "../operation.ts";

/** Takes the cookie from a browser. */
export const logout: Operation = {
  method: "POST",
  path: "/api/logout",
  id: "logout",
  summary: "Log a page out",
  tag: "login",
  open: true,
  result: v.undefined(),
  status: 204,
  async run({ request, entrance, visitor: { isSecure } }) {
    await entrance.logOut(request);
    const headers = { "set-cookie": cookieHeader({ isSecure }) };
    return new Response(null, { status: 204, headers });
  },
};
