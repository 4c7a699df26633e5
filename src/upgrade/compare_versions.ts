const VERSION =
  /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;

/** Whether a text is a version such as `1.2.3` or `1.2.3-rc.1`. */
export function isVersion(text: string): boolean {
  return text.length <= 100 && VERSION.test(text);
}

/** Below 0 where the first is older, above 0 where it is newer (semver.org, 11). */
export function compareVersions(one: string, other: string): number {
  const [mine, its] = [VERSION.exec(one), VERSION.exec(other)];
  if (!mine || !its) throw new TypeError("Expected versions such as 1.2.3");
  for (const at of [1, 2, 3]) {
    const difference = Number(mine[at]) - Number(its[at]);
    if (difference !== 0) return difference;
  }
  return compareTrials(mine[4], its[4]);
}

/** What comes before a version is older than it. */
function compareTrials(one?: string, other?: string): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  const [mine, its] = [one.split("."), other.split(".")];
  for (const [at, word] of mine.entries()) {
    if (its[at] === undefined) return 1;
    const difference = compareWords(word, its[at]);
    if (difference !== 0) return difference;
  }
  return mine.length - its.length;
}

/** Numbers by their value, and below all words. */
function compareWords(one: string, other: string): number {
  const [isOne, isOther] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (isOne && isOther) return Number(one) - Number(other);
  if (isOne !== isOther) return isOne ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
