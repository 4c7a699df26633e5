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
  characters: {
    one: "at most {count} character",
    other: "at most {count} characters",
  },
  credential: 'an object with a "token" or a "code"',
  documented: "what the document of the API says",
  lastOfUser: "messages of which the last is the user’s, and says something",
  list: "a list",
  name: "a name for the agent",
  notJson: "Cannot read the body: expected JSON, got something else",
  number: "a number",
  seeDocument: "See /api/openapi.json",
  spoken: "a text or a list of texts",
  textPart: 'a part of "type": "text"',
  tooLarge: "Cannot read the body: expected at most {most} bytes, got more",
  value: "a value",
  wholeBody: "the body",
  wholeNumber: "a whole number",
  wholeQuery: "the query",
} as const;
