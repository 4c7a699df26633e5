import { MiniclawError } from "./miniclaw_error.ts";

/** The reason of a signal that ends work which is gone on with after a restart. */
export class ParkedError extends MiniclawError {
  /** The class, as stack traces show it. */
  override name = "ParkedError";

  /** An error that tells no person anything: the work isn't over. */
  constructor() {
    super("Set aside until miniclaw runs again", { code: "parked" });
  }
}
