/** What checking a value came to. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** One thing that is wrong with a value. */
export interface StandardIssue {
  /** What was expected. */
  readonly message: string;
  /** The way to it, from the outside in. */
  readonly path?:
    | readonly (PropertyKey | { readonly key: PropertyKey })[]
    | undefined;
}

/**
 * A schema as every library that keeps to https://standardschema.dev offers it,
 * so that a contract needn't name one. The schemas here are valibot's.
 */
export interface StandardSchema<Output> {
  /** The part that all libraries share. */
  readonly "~standard": {
    /** Checks a value. */
    readonly validate: (
      value: unknown,
    ) => StandardResult<Output> | Promise<StandardResult<Output>>;
  };
}

/** The way to an issue, as `agent.model`; empty for the value itself. */
export function issuePath({ path = [] }: StandardIssue): string {
  return path.map((step) => String(typeof step === "object" ? step.key : step))
    .join(".");
}
