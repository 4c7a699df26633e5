import { RecentIds } from "../../../base/recent_ids.ts";

/** So many are remembered. */
const MOST = 1_000;

/**
 * Logins that were ended before they lapsed, as long as the gateway runs. Only
 * what is one of ours may be put in here: anything else could fill it.
 */
export class EndedLogins {
  readonly #names = new RecentIds(MOST);

  /** The cookie of that value lets nobody in any more. */
  end(value: string): void {
    this.#names.add(nameOf(value));
  }

  /** Whether it was ended. */
  has(value: string): boolean {
    return this.#names.has(nameOf(value));
  }
}

/** What is signed: the signature can be written in more than one way. */
function nameOf(value: string): string {
  return value.slice(0, value.lastIndexOf("."));
}
