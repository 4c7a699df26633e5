/** The processes whose command line holds a word, as `pid command line`. */
export async function strayProcesses(word: string): Promise<string[]> {
  const { stdout } = await new Deno.Command("ps", {
    args: ["-A", "-ww", "-o", "pid=,args="],
  }).output();
  return new TextDecoder().decode(stdout).split("\n")
    .map((line) => line.trim())
    .filter((line) => line.includes(word));
}

/** Ends what an attempt left behind, so that one failure doesn't cause the next. */
export async function endStrayProcesses(word: string): Promise<void> {
  for (const line of await strayProcesses(word)) {
    try {
      Deno.kill(parseInt(line), "SIGKILL");
    } catch {
      // it has ended
    }
  }
}
