import { equal, match } from "node:assert/strict";
import { LoginCodes } from "../../../../src/gateway/http/entrance/login_codes.ts";

const now = new Date("2030-01-01T00:00:00Z");
const token = "a-token";

Deno.test("a code lets in once", async () => {
  const codes = new LoginCodes();
  const { code, expires } = await codes.create(token, now);
  match(code, /^[\w-]{32}$/);
  equal(expires.toISOString(), "2030-01-01T00:05:00.000Z");
  equal(await codes.redeem("x", { token, now }), false);
  equal(await codes.redeem(code, { token, now }), true);
  equal(await codes.redeem(code, { token, now }), false);
});

Deno.test("of two who use a code at once, one gets in", async () => {
  const codes = new LoginCodes();
  const { code } = await codes.create(token, now);
  const both = [1, 2].map(() => codes.redeem(code, { token, now }));
  equal((await Promise.all(both)).filter(Boolean).length, 1);
});

Deno.test("a code lapses, after five minutes and with its token", async () => {
  const codes = new LoginCodes();
  const { code, expires } = await codes.create(token, now);
  equal(await codes.redeem(code, { token, now: expires }), false);
  const { code: other } = await codes.create(token, now);
  equal(await codes.redeem(other, { token: "another", now }), false);
});

Deno.test("so many codes are open at a time, and no more", async () => {
  const codes = new LoginCodes();
  const { code: first } = await codes.create(token, now);
  for (let at = 0; at < 16; at++) await codes.create(token, now);
  equal(await codes.redeem(first, { token, now }), false);
});
