import { equal, match, notEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import {
  checkLogin,
  cookieHeader,
  LOGIN_SECONDS,
  readCookie,
  signLogin,
} from "../../../../src/gateway/http/entrance/login_cookie.ts";

const now = Date.parse("2030-01-01T00:00:00Z");
const token = "a-token";

Deno.test("a cookie lets in until it lapses, and only with the token that signed it", async () => {
  const value = await signLogin({ token, now });
  equal(await checkLogin(value, { token, now }), LOGIN_SECONDS);
  const later = now + (LOGIN_SECONDS - 10) * 1000;
  equal(await checkLogin(value, { token, now: later }), 10);
  const tooLate = now + LOGIN_SECONDS * 1000;
  equal(await checkLogin(value, { token, now: tooLate }), 0);
  equal(await checkLogin(value, { token: "another", now }), undefined);
  equal(await checkLogin(value, { token: "", now }), undefined);
  ok(!value.includes(token));
});

Deno.test("two logins are told apart", async () => {
  notEqual(await signLogin({ token, now }), await signLogin({ token, now }));
});

Deno.test("a cookie of which anything was changed lets nobody in", async () => {
  const value = await signLogin({ token, now });
  await fc.assert(
    fc.asyncProperty(
      fc.nat(value.length - 1),
      fc.stringMatching(/^[\w.-]$/),
      async (at, letter) => {
        fc.pre(value[at] !== letter && at < value.length - 1);
        const other = value.slice(0, at) + letter + value.slice(at + 1);
        equal(await checkLogin(other, { token, now }), undefined, other);
      },
    ),
    { numRuns: 60 },
  );
  const longer = value.replace(/^v1\.\d+/, "v1.99999999999");
  equal(await checkLogin(longer, { token, now }), undefined);
  for (const other of ["", "v1", `${value}.`, ` ${value}`, "v1.1.x.y"]) {
    equal(await checkLogin(other, { token, now }), undefined, other);
  }
});

Deno.test("the header keeps the cookie from scripts and from other sites", () => {
  const header = cookieHeader({ value: "x", isSecure: false });
  equal(
    header,
    `miniclaw=x; HttpOnly; SameSite=Strict; Path=/; Max-Age=${LOGIN_SECONDS}`,
  );
  match(cookieHeader({ value: "x", isSecure: true }), /; Secure$/);
  match(cookieHeader({ isSecure: false }), /^miniclaw=; .*Max-Age=0$/);
});

Deno.test("our cookie is found among others; two of them are none", () => {
  equal(readCookie("a=1; miniclaw=v; b=2"), "v");
  equal(readCookie("miniclaw=v"), "v");
  const none = ["", "miniclaw", "miniclaw=", "xminiclaw=v", "Miniclaw=v"];
  for (const header of [...none, "miniclaw=a; miniclaw=b"]) {
    equal(readCookie(header), undefined, header);
  }
});
