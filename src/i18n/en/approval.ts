/** How a person is asked whether a program may be run. */
export const texts = {
  mayI: "May I run this? It isn't on your list of programs.",
  mayThis: "May this be run? It isn't on your list of programs.",
  inFolder: "in {folder}",
  onceOnly:
    "It can only be allowed once: it can run other programs, or be changed.",
  approve: "/approve {code} - allow it this once",
  approveAlways: "/approve {code} always - allow {program} from now on",
  deny: "/deny {code} - don't",
  lapses:
    "Without an answer it isn't run; the question lapses in {minutes} minutes.",
  allowOnce: "Allow once",
  always: "Always",
  no: "No",
  promptOnce: "y: once, N: no > ",
  promptAlways: "y: once, a: always, for {program}, N: no > ",
  alwaysWords: "a always",
  nobodyAnswered: "Nobody answered, so it isn't run.",
  tooEarly: "That was typed before the question was shown. Once more:",
  noCode: "This question has no code. Answer it first:",
} as const;
