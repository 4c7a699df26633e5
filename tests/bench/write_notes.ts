import { addDays } from "../../src/base/zoned_time.ts";

const TODAY = "2026-11-20";
const before = new Date(Date.now() - 60_000);

/** Words that many of the notes have. */
export const COMMON =
  "dentist doctor garden school insurance car kitchen window plumber birthday train invoice passport holiday bread"
    .split(" ");

/**
 * Writes so many notes of 8 to 23 words into a new folder, one file a day, as if
 * long enough ago to be settled. They are the same every time.
 */
export async function writeNotes(
  folder: string,
  { notes, files }: { notes: number; files: number },
): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  const random = numbers();
  for (let file = 0; file < files; file++) {
    const date = addDays(TODAY, -file);
    const entries = Array.from(
      { length: notes / files },
      () => `- 10:00 ${sentence(random)}\n`,
    );
    const path = `${folder}/${date}.md`;
    await Deno.writeTextFile(path, `# ${date}\n\n${entries.join("")}`);
    await Deno.utime(path, before, before);
  }
  await Deno.utime(folder, before, before);
}

function sentence(random: () => number): string {
  const words = Array.from(
    { length: 8 + Math.floor(random() * 16) },
    () =>
      random() < 0.2
        ? COMMON[Math.floor(random() * COMMON.length)]
        : `word${Math.floor(random() ** 2 * 5000).toString(36)}`,
  );
  return words.join(" ");
}

/** The same numbers from 0 to 1 in every run. */
function numbers(): () => number {
  let state = 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
