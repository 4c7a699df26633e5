// `deno task recording`: has the real program talk on a real terminal, in a new
// home and without a model, and draws what the screen shows in the end.
import { Pty } from "./pty.ts";
import { terminalSvg } from "./terminal_svg.ts";

const PROMPT = "you> ";
const columns = 98;

const typed = [
  "Remember that the bins go out on Thursdays",
  "What do you know about the bins?",
  "Remind me to put them out at 19:30",
  "What reminders are there?",
  "/status",
];

const root = new URL("../../", import.meta.url).pathname;
const home = await Deno.makeTempDir({ prefix: "miniclaw-recording-" });
try {
  await using pty = new Pty();
  const place = `MINICLAW_HOME=${home}/.miniclaw LANG=C.UTF-8 TZ=UTC`;
  const command = `cd ${root} && ${place} deno task -q miniclaw agent`;
  await pty.start(command, { columns, rows: 60 });
  for (const [at, line] of typed.entries()) {
    await pty.until(at + 1, PROMPT.trimEnd());
    await pty.type(line);
  }
  await pty.until(typed.length + 1, PROMPT.trimEnd());
  const shown = (await pty.screen()).slice(0, -1);
  const title = "miniclaw agent";
  await Deno.writeTextFile(
    `${root}assets/conversation.svg`,
    terminalSvg(shown, { columns, title, prompt: PROMPT }),
  );
} finally {
  await Deno.remove(home, { recursive: true });
}
