import { equal, match } from "node:assert/strict";
import { ada, setUpTelegram } from "./telegram_stage.ts";

for (const signal of ["SIGKILL", "SIGTERM"] as const) {
  Deno.test(`who waits for background work is told that it ended with ${signal}`, async () => {
    const begun = Promise.withResolvers<void>();
    const never = Promise.withResolvers<never>();
    await using stage = await setUpTelegram({
      answer: ({ body }, n) => {
        if (body.messages.at(-1)?.content === "Count the stars") {
          begun.resolve();
          return never.promise;
        }
        return n === 0
          ? {
            calls: [{ name: "spawn", arguments: { task: "Count the stars" } }],
          }
          : { text: "I have begun." };
      },
    });
    const { telegram } = stage;
    const said = (text: RegExp): boolean =>
      telegram.sent.some((one) => text.test(one.text));
    const first = await stage.start();
    telegram.say(ada, "Count the stars for me");
    await begun.promise;
    await telegram.until(() => said(/I have begun/));
    await first.end(signal);
    never.reject(new Error("The test is over"));
    never.promise.catch(() => {});
    await using second = await stage.start();
    await telegram.until(() => said(/wasn't done when miniclaw ended/));
    match(telegram.sent.at(-1)?.text ?? "", /^\[b1\] Count the stars/);
    equal(await second.end(), 0);
    // It is told once.
    const sent = telegram.sent.length;
    await using third = await stage.start();
    telegram.say(ada, "/status");
    await telegram.until(() => telegram.sent.length > sent);
    match(telegram.sent[sent].text, /In the background: nothing/);
    equal(await third.end(), 0);
  });
}
