/** The format that this program writes, and the newest that it reads. */
export const FORMAT = 1;

/** The archive's first file. */
export const MANIFEST = "manifest.json";

/** The archive's second file: the manifest's own SHA-256, as sha256sum writes it. */
export const MANIFEST_SUM = "manifest.json.sha256";

/** A file of a backup. */
export interface BackedUpFile {
  /** Where it belongs, such as `workspace/USER.md`. */
  path: string;
  /** Its bytes. */
  size: number;
  /** For its owner alone; the second for a program. */
  mode: "0600" | "0700";
  /** SHA-256 in hexadecimal, one for every 4 MiB. */
  sha256: readonly string[];
}

/** What a backup says of itself. */
export interface Manifest {
  /** How it is made. */
  format: number;
  /** The version of the program that made it. */
  version: string;
  /** When it was begun, ISO-8601 in UTC. */
  created_at: string;
  /** Whether the configuration's secrets are in it. */
  secrets: boolean;
  /** The keys of the configuration whose values were left out. */
  secrets_left_out: readonly string[];
  /** Its folders, those around others first. */
  folders: readonly string[];
  /** Its files. */
  files: readonly BackedUpFile[];
}
