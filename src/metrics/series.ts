import type { Labels } from "./metric.ts";

/** More series than this are a mistake: something unbounded became a label. */
const MOST = 100;

/**
 * The state of a metric for each set of labels. There is an end to how many it
 * keeps: whatever comes beyond that is counted together as `other`.
 */
export class Series<State> {
  readonly #known = new Map<string, [Labels, State]>();
  readonly #create: () => State;

  /** None yet; each begins with what `create` makes. */
  constructor(create: () => State) {
    this.#create = create;
  }

  /** The state for these labels. */
  at(labels: Labels = {}): State {
    const known = this.#known.get(keyOf(labels));
    if (known) return known[1];
    return this.#known.size < MOST
      ? this.#add(labels)
      : this.#overflow(everyOther(labels));
  }

  /** All there are, in the order of their first use. */
  entries(): Iterable<[Labels, State]> {
    return this.#known.values();
  }

  #overflow(labels: Labels): State {
    return this.#known.get(keyOf(labels))?.[1] ?? this.#add(labels);
  }

  #add(labels: Labels): State {
    const state = this.#create();
    this.#known.set(keyOf(labels), [{ ...labels }, state]);
    return state;
  }
}

function everyOther(labels: Labels): Labels {
  return Object.fromEntries(Object.keys(labels).map((key) => [key, "other"]));
}

/** The same for the same labels, in whatever order they were given. */
function keyOf(labels: Labels): string {
  return JSON.stringify(Object.keys(labels).sort().map((k) => [k, labels[k]]));
}
