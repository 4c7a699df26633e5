import type { ExistingSetup } from "./read_existing.ts";

/** What onboarding begins with. */
export interface OnboardStart {
  /** What an earlier set-up left. */
  existing: ExistingSetup;
  /** Begin anew, keeping the old file beside the new. */
  force: boolean;
}
