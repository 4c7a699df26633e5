/**
 * Whether what was given is the secret. How long it takes tells nothing about
 * the secret; an empty one is nobody's.
 */
export async function sameSecret(
  given: string,
  secret: string,
): Promise<boolean> {
  if (secret === "") return false;
  const encoder = new TextEncoder();
  return await sameBytes(encoder.encode(given), encoder.encode(secret));
}

/** The same for bytes. Digests are equally long: no guess improves bit by bit. */
export async function sameBytes(
  given: Uint8Array<ArrayBuffer>,
  secret: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const [reality, wish] = await Promise.all([digest(given), digest(secret)]);
  const difference = wish.reduce(
    (all, byte, at) => all | byte ^ reality[at],
    0,
  );
  return difference === 0;
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}
