/** What `miniclaw web` says. */
export const texts = {
  madeToken: "Made a token for the gateway's page (gateway.token)",
  opened:
    "It opens in your browser. The link lets in once, within five minutes",
  openIt:
    "Open it in a browser. The link lets in once, within five minutes; more: miniclaw help web",
  otherToken:
    "Cannot make a link: the running gateway has another token than the configuration",
  restart: "If its log doesn't say why, start the gateway again",
  tokenNotRead:
    "Cannot make a link: the running gateway hasn't read the new token",
  tooMany: "Cannot make a link: too many wrong tokens came from this machine",
} as const;
