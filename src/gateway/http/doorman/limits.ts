/** What a connection may take. */
export interface DoorLimits {
  /** Bytes of a request's head. */
  headBytes: number;
  /** Milliseconds in which the head has to be there. */
  headMs: number;
  /** Bytes of a request's body. */
  bodyBytes: number;
  /** Bytes of the body that have to come in a second, after the time of the head. */
  bodyPace: number;
  /** Milliseconds in which a reader has to take what is written. */
  writeMs: number;
  /** Connections in all. */
  connections: number;
  /** Connections of one address. */
  connectionsEach: number;
}

/** What holds where nobody says otherwise. */
export const doorLimits: DoorLimits = {
  headBytes: 16 * 1024,
  headMs: 10_000,
  // The largest document that is read, and a little for the sake of its answer.
  bodyBytes: 1024 * 1024 + 64 * 1024,
  bodyPace: 16 * 1024,
  writeMs: 30_000,
  connections: 256,
  connectionsEach: 128,
};
