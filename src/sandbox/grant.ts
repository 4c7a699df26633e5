/** The kinds of work that is done in a confined process. */
export type Profile = "files" | "web" | "exec";

/** What a confined call may touch beside its own input: nothing else. */
export type Grant =
  | {
    /** Reads and writes files. */
    profile: "files";
    /** The folders, as real paths, with all that is below them. */
    roots: readonly string[];
    /**
     * Files and folders inside them that stay closed. A compiled program can't
     * see to that: there only the tool's own check does.
     */
    closed?: readonly string[];
  }
  | {
    /** Reaches public hosts. */
    profile: "web";
    /** IP addresses that may be reached although they are private. */
    reachable: readonly string[];
  }
  | {
    /** Runs programs. */
    profile: "exec";
    /** The programs, as absolute paths. */
    programs: readonly string[];
  };
