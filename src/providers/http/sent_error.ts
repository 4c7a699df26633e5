/** A service sent an error where its answer should have gone on. */
export class SentError extends Error {
  /** The class, as stack traces show it. */
  override name = "SentError";
  /** What it sent. */
  readonly error: unknown;

  /** Takes what it sent, whatever its shape. */
  constructor(error: unknown) {
    super("The service sent an error");
    this.error = error;
  }
}
