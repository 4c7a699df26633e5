/**
 * The stand-in of the Bot API in a terminal: what is typed are the words of a
 * person, what the bot sends is printed.
 *
 *     deno run --allow-net tests/fakes/telegram_by_hand.ts [PORT]
 */
import { TextLineStream } from "./telegram/text_lines.ts";
import { startTelegramServer } from "./telegram_server.ts";
import type { FakePerson } from "./telegram_server.ts";
import { HandDriver } from "./telegram/hand_driver.ts";

const ann: FakePerson = {
  id: 42,
  first_name: "Ann",
  username: "ann",
  state: "started",
};
const eve: FakePerson = { id: 44, first_name: "Eve", state: "started" };

await using server = startTelegramServer([ann, eve], {
  port: Number(Deno.args[0] ?? 0),
});
const print = (line: string): void => {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
};
print(`api_root: ${server.root}
token: ${server.token}
allow_from: 42 (Ann); 44 (Eve) is a stranger
${HandDriver.help}`);
using driver = new HandDriver(server, { ann, eve, print });
const lines = Deno.stdin.readable.pipeThrough(new TextDecoderStream())
  .pipeThrough(new TextLineStream());
for await (const line of lines) driver.type(line);
