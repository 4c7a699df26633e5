/** The format of the index that this program reads. */
export const INDEX_FORMAT = 1;

/** What runs the JavaScript in an executable. */
export type Engine = "v8" | "quickjs";

/** An executable of a release, packed by gzip. */
export interface Asset {
  /** The machine it is for, such as `aarch64-unknown-linux-gnu`. */
  target: string;
  /** What it runs on. */
  engine: Engine;
  /** Its file's name. */
  file: string;
  /** Where it is; in an index it may be relative to that. */
  url: string;
  /** SHA-256 of the packed file, in hexadecimal. */
  sha256: string;
  /** Bytes of the packed file. */
  size: number;
  /** Bytes of the executable in it. */
  unpacked_size: number;
}

/** A release, as its index has it. */
export interface Release {
  /** How the index is written. */
  format: number;
  /** The version, such as `1.2.3`. */
  version: string;
  /** Its executables. */
  assets: readonly Asset[];
}

/** What a release may be at most: more is a mistake, or meant to do harm. */
export const LIMITS = {
  /** Bytes of an index. */
  indexBytes: 1024 ** 2,
  /** Executables in an index. */
  assets: 100,
  /** Bytes of a packed executable. */
  packedBytes: 256 * 1024 ** 2,
  /** Bytes of an executable. */
  unpackedBytes: 1024 ** 3,
} as const;
