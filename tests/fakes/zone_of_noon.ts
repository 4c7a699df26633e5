/** A time zone in which it is about noon: no day begins there while a test runs. */
export function zoneOfNoon(now = new Date()): string {
  const ahead = 12 - now.getUTCHours();
  // These names have the sign that a map of the world has.
  return `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}
