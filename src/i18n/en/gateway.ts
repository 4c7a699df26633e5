/** What the gateway says of itself. */
export const texts = {
  alreadyRuns: "Cannot start the gateway: one runs for this home already",
  alreadyRunsAs:
    "Cannot start the gateway: one runs for this home already, process {pid}",
  howToEnd:
    "See how it fares with: miniclaw status. To end it: stop that process",
  howToKill: "See how it fares with: miniclaw status. To end it: kill {pid}",
  isEnding: "Cannot ask the gateway: it is ending",
  askLater: "Ask again once it has ended or runs again",
  manyQuestions:
    "Cannot ask the gateway: {most} questions of this terminal wait",
  waitForAnswer: "Wait for an answer",
} as const;
