/**
 * The Telegram user ids in a line, separated by commas or spaces, each once;
 * undefined where there are none or something else stands among them. A user's
 * id is positive and has at most 52 bits (Bot API, `User.id`).
 */
export function parseUserIds(line: string): number[] | undefined {
  const words = line.split(/[\s,;]+/).filter((word) => word !== "");
  const ids = words.map((word) => /^\d{1,16}$/.test(word) ? Number(word) : 0);
  const areIds = ids.length > 0 &&
    ids.every((id) => id > 0 && id < 2 ** 52);
  return areIds ? [...new Set(ids)] : undefined;
}
