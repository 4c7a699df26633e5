/** Whether the text has the form of a bot token: digits, a colon, the secret. */
export function isBotToken(text: string): boolean {
  return /^\d{1,20}:[A-Za-z0-9_-]{3,100}$/.test(text);
}
