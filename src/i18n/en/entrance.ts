/** What the gateway says to who asks it by HTTP and isn't let in. */
export const texts = {
  allowHost:
    "A name of your own is added with: miniclaw config set gateway.allowed_hosts NAME",
  broken: "Cannot answer: something went wrong inside",
  noJson:
    'Cannot answer: expected a body of content-type application/json, got "{type}"',
  noOrigin:
    "Cannot answer: expected the header Origin with a login by cookie; programs use Authorization: Bearer TOKEN",
  noToken: "Set a token first: miniclaw web does it, or miniclaw onboard",
  nothingHere: "Cannot answer: there is nothing at this address",
  otherHost: 'Cannot answer: "{host}" is no name of this gateway',
  otherMethod: "Cannot answer: expected {allow}, got {got}",
  otherOrigin: "Cannot answer: the request comes from a page of another site",
  seeLog: "The gateway's log says what",
  tooMany: "Cannot answer: too many wrong tokens came from your address",
  unauthorized:
    "Cannot answer: expected the header Authorization: Bearer TOKEN, or a login",
  waitSeconds: {
    one: "Try again in {count} second",
    other: "Try again in {count} seconds",
  },
  whereToken: "TOKEN is what gateway.token says in the configuration",
} as const;
