/**
 * The signal of calls that are never broken off: what they do would come about
 * all the same, and the connection would be lost. Their own limit ends them.
 */
export const TO_ITS_END: AbortSignal = new AbortController().signal;
