/** What the agent answers when there is nothing to say. */
export const HEARTBEAT_OK = "HEARTBEAT_OK";

/** What the agent is asked about items that are due. */
export function heartbeatQuestion(items: readonly string[]): string {
  return [
    "This is the heartbeat: nobody wrote, and nobody waits. These lines of",
    "HEARTBEAT.md are due now; look at each of them:",
    "",
    ...items.map((item) => `- ${item.replaceAll("\n", "\n  ")}`),
    "",
    `Where there is nothing that the person should hear, answer with exactly`,
    `${HEARTBEAT_OK} and nothing else. Otherwise answer with what they should`,
    "hear, and only that: it is sent to them as you write it.",
  ].join("\n");
}

/** What there is to say of an answer; empty where there is nothing. */
export function heartbeatNews(answer: string): string {
  return answer
    .replace(/^[\s*`"']*HEARTBEAT_OK\b[\s*`"'.!]*/, "")
    .replace(/[\s*`"']*\bHEARTBEAT_OK[\s*`"'.!]*$/, "")
    .trim();
}
