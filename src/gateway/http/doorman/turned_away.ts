/** Why a request gets no further than the door. */
export type DoorStatus = 400 | 408 | 413 | 431 | 501 | 503 | 505;

const REASONS: Readonly<Record<DoorStatus, [phrase: string, code: string]>> = {
  400: ["Bad Request", "usage"],
  408: ["Request Timeout", "timeout"],
  413: ["Content Too Large", "too_large"],
  431: ["Request Header Fields Too Large", "too_large"],
  501: ["Not Implemented", "usage"],
  503: ["Service Unavailable", "busy"],
  505: ["HTTP Version Not Supported", "usage"],
};

/** A request that gets no further than the door. */
export class TurnedAway extends Error {
  /** What it is answered with. */
  readonly status: DoorStatus;

  /** With what was expected and what came. */
  constructor(status: DoorStatus, message: string) {
    super(message);
    this.status = status;
  }

  /** The whole answer. It is English: nobody has read yet who asks. */
  get answer(): string {
    const [phrase, code] = REASONS[this.status];
    const error = { code, message: `Cannot answer: ${this.message}` };
    const body = `${JSON.stringify({ error })}\n`;
    return [
      `HTTP/1.1 ${this.status} ${phrase}`,
      "content-type: application/json; charset=utf-8",
      `content-length: ${new TextEncoder().encode(body).length}`,
      "cache-control: no-store",
      "content-security-policy: default-src 'none'; frame-ancestors 'none'; sandbox",
      "cross-origin-resource-policy: same-origin",
      "x-content-type-options: nosniff",
      ...this.status === 503 ? ["retry-after: 5"] : [],
      "connection: close",
      "",
      body,
    ].join("\r\n");
  }
}
