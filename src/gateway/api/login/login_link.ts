import * as v from "valibot";
import { unauthorized } from "../../http/entrance/refusals.ts";
import type { Operation } from "../operation.ts";

/** A link that lets in once. */
export interface LoginLink {
  /** What it holds. */
  code: string;
  /** When it lapses, ISO-8601 in UTC. */
  expires_at: string;
  /** Where it leads, behind the gateway's address. */
  path: string;
}

/** Makes a link for a browser. A page can't: its cookie would never end. */
export const loginLink: Operation<unknown, unknown, LoginLink> = {
  method: "POST",
  path: "/api/login/link",
  id: "createLoginLink",
  summary: "Make a link that logs a page in once, within five minutes",
  tag: "login",
  result: v.object({
    code: v.string(),
    expires_at: v.string(),
    path: v.string(),
  }),
  errors: { 401: "The bearer token is missing" },
  async run({ visitor, entrance }) {
    const { token, codes } = entrance;
    if (visitor.by !== "token") throw unauthorized({ token });
    const { code, expires } = await codes.create(token, entrance.now());
    return {
      body: {
        code,
        expires_at: expires.toISOString(),
        path: `/#login=${code}`,
      },
    };
  },
};
