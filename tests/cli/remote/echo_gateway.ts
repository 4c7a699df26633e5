/**
 * A process that stands for a gateway, for tests that kill one: holds the lock of
 * the state folder it is given, answers with the question, and to "hang" never.
 */
import { TerminalStage } from "../../gateway/remote/terminal_stage.ts";

const [state, config] = Deno.args;
const stage = await TerminalStage.open({ state, config });
const tell = async (line: string): Promise<void> => {
  await Deno.stdout.write(new TextEncoder().encode(`${line}\n`));
};
await tell("ready");
for (;;) {
  const message = await stage.taken.next();
  const view = stage.channel.follow(message);
  view.onEvent({ kind: "text", text: "You said " });
  await tell(message.text);
  if (message.text === "hang") continue;
  await stage.send(message, {
    text: `You said ${message.text}`,
    outcome: { kind: "answered" },
  });
}
