import type { Credential } from "./credential.ts";

/** Who asks. */
export interface Visitor {
  /** The address that the connection came from. */
  from: string;
  /** What let them in; absent where nobody asked for that. */
  by?: Credential["by"];
  /**
   * Whether what let them in still would: an answer that goes on for days ends
   * where the token is another, or where they have logged out.
   */
  isIn(): boolean;
  /** Whether they came by TLS, as a proxy says. */
  isSecure: boolean;
  /**
   * Tries to prove something, such as the knowledge of a secret. Who is wrong too
   * often has to wait before they are heard again. Where it is told what was given
   * and what for, the same again counts as one error, however often it comes.
   *
   * @throws {RefusedError} `too_many` while they have to wait, and `unauthorized`
   * where it isn't so.
   */
  prove(isRight: () => Promise<boolean>, given?: string): Promise<void>;
}
