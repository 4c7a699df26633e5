/** What nobody but the person may read; each place has its own. */
export const secrets = {
  key: "sk-hostile-canary-0123456789",
  config: "canary-in-the-config",
  environment: "canary-in-the-environment",
  outside: "canary-outside",
  session: "canary-in-a-session",
  state: "canary-in-the-state",
  job: "canary-in-a-job",
};
