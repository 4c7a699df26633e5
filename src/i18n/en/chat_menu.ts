/** What menus and `/help` say of each chat command. */
export const texts = {
  start: "Say hello and learn what to try",
  new: "Begin a fresh conversation; what I noted stays",
  stop: "Stop the answer that is being written; /stop all the background too",
  status: "Show the model, this conversation, what runs and today's tokens",
  model:
    "Show the model of this chat, or choose another: /model NAME, or /model PROVIDER NAME",
  approve: "Allow what I asked for: /approve CODE, or /approve CODE always",
  deny: "Refuse what I asked for: /deny CODE",
  help: "Show this list",
} as const;
