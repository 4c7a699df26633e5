/** What miniclaw agent says on a terminal, beside the answers. */
export const texts = {
  badSession: 'Cannot use "--session": expected a name, got ""',
  noMessage: "Cannot ask the agent: expected a message, got nothing",
  giveMessage: 'Give it with -m "…", or pipe it in',
  prompt: "you> ",
  welcome: "miniclaw, {model}. /help lists the commands, Ctrl-D leaves.",
  leave: "Press Ctrl-C again or Ctrl-D to leave",
  stopping: "Stopping; press Ctrl-C again to end at once",
  stopped: "[stopped]",
  nothingSent:
    "Nothing would be sent: this is a chat command, answered without a model",
  part: {
    one: "=== {name}, about 1 token ===",
    other: "=== {name}, about {count} tokens ===",
  },
  inShort: "=== In short ===",
  inAll: "{tokens}  in all, for {model}",
  keptFree: "{tokens}  kept free for the answer",
  window: "{tokens}  the window (agent.context_tokens)",
  gatewayGone: "Cannot reach the gateway: it has ended",
  startAgain:
    "Start it again, or leave this chat (Ctrl-D) and begin another without it",
  messageTooLong:
    "Cannot hand the message to the gateway: expected at most 1 MiB, got {size} MiB",
  putIntoFile: "Put it into a file of the workspace and name that file",
  gatewayEnded: "The gateway has ended; your next message looks for it again.",
  endedBefore: "The gateway ended before it had answered",
  answersLater:
    "It answers once it runs again, and the next chat with: miniclaw agent shows the answer. See how it fares with: miniclaw status",
  askAgain: "It hadn't said yet that it took the message: ask again",
  whileAway: "While you were away:",
  said: "({time} ago) {text}",
  saidNow: "(just now) {text}",
} as const;
