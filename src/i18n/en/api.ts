/** What the web API says of requests that can't be done. */
export const texts = {
  sessionName:
    'Cannot use "session": expected a name of 1 to 64 characters, got "{name}"',
  busy: "Cannot take the message: too many wait already",
  ending: "Cannot wait for the answer: the gateway is ending",
  tryAgain: "Try again in a moment; nothing was lost",
  wrongCronSecret:
    "Cannot fire what is due: expected the header X-Cron-Secret, with what gateway.cron_secret says",
  setCronSecret: "Where none is set: miniclaw config set gateway.cron_secret -",
  noApproval: "Nothing waits under the code {code}: it was answered, or lapsed",
  answeredBefore: "The message {id} was answered before: see its conversation",
  badRequest: 'Cannot use "{path}": expected {expected}',
} as const;
