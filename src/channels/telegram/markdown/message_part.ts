/** One message of a reply, within the length that Telegram takes. */
export interface MessagePart {
  /** For `parse_mode: "HTML"`. */
  html: string;
  /** The same without marks, links with their address, for when the HTML is refused. */
  plain: string;
}
