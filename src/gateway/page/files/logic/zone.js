/**
 * The moment of a time on the wall of a zone.
 *
 * @param {number} wall Counted as if the wall hung in Greenwich.
 * @param {string} timeZone
 */
export function momentOf(wall, timeZone) {
  const guess = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(guess, timeZone);
}

/** The time on the wall of a zone, counted as if it hung in Greenwich. */
export function wallAt(moment, timeZone) {
  return moment + offsetAt(moment, timeZone);
}

/** Making one takes far longer than asking it. @type {Map<string, Intl.DateTimeFormat>} */
const walls = new Map();

/** By how many milliseconds the clocks of a zone are ahead of Greenwich. */
function offsetAt(moment, timeZone) {
  const parts = wallOf(timeZone).formatToParts(moment);
  const part = (type) =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  const wall = Date.UTC(
    ...[part("year"), part("month") - 1, part("day")],
    ...[part("hour"), part("minute"), part("second")],
  );
  return wall - Math.floor(moment / 1000) * 1000;
}

function wallOf(timeZone) {
  const known = walls.get(timeZone);
  if (known) return known;
  const wall = new Intl.DateTimeFormat("en-u-hc-h23-ca-iso8601", {
    timeZone,
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  });
  walls.set(timeZone, wall);
  return wall;
}
