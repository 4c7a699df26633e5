// deno-lint-ignore-file no-control-regex -- control characters are what this is about
// CSI (ESC [ … letter), OSC (ESC ] … BEL or ESC \) and two-character escapes.
const SEQUENCE =
  /\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[@-_]/g;
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

/**
 * The text without terminal control: a model, a page or a file must not be able
 * to move the cursor or set the clipboard. Line feeds and tabs stay.
 */
export function stripControl(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(SEQUENCE, "").replace(
    CONTROL,
    "",
  );
}
