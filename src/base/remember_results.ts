/**
 * A function of a text that looks its newest results up instead of working them
 * out again. It holds on to texts of so many characters together, and to none that
 * would fill a quarter of that alone.
 */
export function rememberResults<Result>(
  work: (text: string) => Result,
  mostCharacters: number,
): (text: string) => Result {
  const known = new Map<string, Result>();
  let characters = 0;

  function remember(text: string, result: Result): void {
    known.set(text, result);
    characters += text.length;
    for (const oldest of known.keys()) {
      if (characters <= mostCharacters) return;
      known.delete(oldest);
      characters -= oldest.length;
    }
  }

  return (text) => {
    if (text.length > mostCharacters / 4) return work(text);
    const found = known.get(text);
    const result = found ?? work(text);
    if (known.delete(text)) characters -= text.length;
    remember(text, result);
    return result;
  };
}
