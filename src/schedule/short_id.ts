/** Letters and digits that can't be taken for one another. */
const ID_CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const ID_LENGTH = 5;

/** An id that a person can type. */
export function shortId(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(ID_LENGTH));
  return [...numbers]
    .map((number) => ID_CHARACTERS[number % ID_CHARACTERS.length])
    .join("");
}
