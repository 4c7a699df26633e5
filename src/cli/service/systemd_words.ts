/** A word of `ExecStart=`, as systemd.service(5) wants it. */
export function commandWord(word: string): string {
  return quoted(word.replaceAll("$", "$$$$"));
}

/** A program's own path in `ExecStart=`: there `$` stands for itself. */
export function programWord(path: string): string {
  return quoted(path);
}

/** A variable of `Environment=`, where `$` stands for itself. */
export function environmentWord(name: string, value: string): string {
  return quoted(`${name}=${value}`);
}

const PLAIN = /^[\w@:,./+=~$%-]+$/;

function quoted(text: string): string {
  const escaped = text.replaceAll("%", "%%");
  if (PLAIN.test(text)) return escaped;
  const inside = escaped.replace(
    /[\\"]|\p{Cc}/gu,
    (character) =>
      /[\\"]/.test(character)
        ? `\\${character}`
        : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `"${inside}"`;
}
