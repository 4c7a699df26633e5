/** A token that nobody guesses: 256 random bits, as an address may hold them. */
export function createToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return bytes.toBase64({ alphabet: "base64url", omitPadding: true });
}
