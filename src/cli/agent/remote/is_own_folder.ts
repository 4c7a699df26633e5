/**
 * Whether the folder that a socket lies in is the same user's as another one, and
 * no one else may put anything there: who does could pass for the gateway, as
 * where a temporary folder was cleaned up and made anew by somebody else.
 */
export async function isOwnFolder(
  socket: string,
  own: string,
): Promise<boolean> {
  const folder = socket.replace(/\/[^/]*$/, "");
  const [its, mine] = await Promise.all([Deno.lstat(folder), Deno.stat(own)]);
  return its.isDirectory && its.uid === mine.uid &&
    ((its.mode ?? 0) & 0o022) === 0;
}
