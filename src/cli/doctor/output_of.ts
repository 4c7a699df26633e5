/** What a small program of the system prints; empty where there is none. */
export async function outputOf(
  program: string,
  args: readonly string[],
): Promise<string> {
  try {
    const { stdout } = await new Deno.Command(program, {
      ...{ args: [...args], stdin: "null", stderr: "null" },
      env: { LC_ALL: "C" },
    }).output();
    return new TextDecoder().decode(stdout);
  } catch {
    return "";
  }
}
