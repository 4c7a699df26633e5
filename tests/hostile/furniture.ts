import type { Program } from "../e2e/program.ts";
import { secrets } from "./secrets.ts";

/** Makes a home that is in use, and beside it what is none of a model's business. */
export async function furnish(
  program: Program,
  outside: string,
): Promise<void> {
  for (
    const folder of [
      `${outside}/folder`,
      `${program.home}/.ssh`,
      program.path("workspace/sessions"),
      program.path("workspace/notes"),
      program.path("state"),
    ]
  ) await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  const files = {
    [`${outside}/secret.txt`]: secrets.outside,
    [`${outside}/folder/note.md`]: secrets.outside,
    [`${outside}/2026-01-02.md`]: secrets.outside,
    [`${outside}/folder/SKILL.md`]: skill(),
    [`${program.home}/.ssh/id_ed25519`]: secrets.outside,
    [program.path("workspace/sessions/telegram_4711.json")]: session(),
    [program.path("state/journal.txt")]: secrets.state,
    [program.path("state/jobs.json")]: jobs(),
  };
  for (const [path, text] of Object.entries(files)) {
    await Deno.writeTextFile(path, text, { mode: 0o600 });
  }
}

function skill(): string {
  return `---\nname: folder\ndescription: A skill\n---\n${secrets.outside}\n`;
}

function session(): string {
  const timestamp = "2026-01-01T00:00:00.000Z";
  return JSON.stringify({
    session_id: "telegram_4711",
    channel: "telegram",
    chat_id: "4711",
    created_at: timestamp,
    // One that wasn't used for long would be deleted.
    last_accessed: new Date().toISOString(),
    messages: [{ role: "user", content: secrets.session, timestamp }],
  });
}

/** A job of somebody else's chat. */
function jobs(): string {
  const job = {
    id: "other",
    schedule: { type: "interval", minutes: 60 },
    chat: { channel: "telegram", chatId: "4711" },
    message: secrets.job,
    created_at: "2026-01-01T00:00:00.000Z",
    enabled: true,
    next_run: "2126-01-01T00:00:00.000Z",
  };
  return JSON.stringify({ version: 1, jobs: [job] });
}
