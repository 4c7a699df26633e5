import type { Proposal } from "../proposal.ts";

/** The names of time zones. */
export function timeZones(): Promise<Proposal[]> {
  const names = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  return Promise.resolve(names.map((value) => ({ value })));
}
