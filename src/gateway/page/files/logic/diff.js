/** More comparisons than this aren't worth the wait: the whole is told instead. */
const MOST_STEPS = 4_000_000;

/**
 * How one text became another, line by line.
 *
 * @typedef {{ kind: "same" | "gone" | "new", text: string }} Line
 * @param {string} before
 * @param {string} after
 * @returns {Line[]}
 */
export function diffLines(before, after) {
  const [from, to] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (
    start < from.length && start < to.length && from[start] === to[start]
  ) {
    start++;
  }
  let end = 0;
  const most = Math.min(from.length, to.length) - start;
  while (end < most && from.at(-1 - end) === to.at(-1 - end)) end++;
  return [
    ...lines("same", from.slice(0, start)),
    ...middle(
      from.slice(start, from.length - end),
      to.slice(start, to.length - end),
    ),
    ...lines("same", from.slice(from.length - end)),
  ];
}

/**
 * The lines with what changed in them, and a few around it.
 *
 * @param {Line[]} all
 * @param {number} around
 * @returns {(Line | { kind: "gap", text: "" })[]} A gap stands for lines left out.
 */
export function onlyChanges(all, around = 2) {
  const near = all.map((_, at) =>
    all.slice(Math.max(0, at - around), at + around + 1)
      .some(({ kind }) => kind !== "same")
  );
  return all.flatMap((line, at) => {
    if (near[at]) return [line];
    return at === 0 || near[at - 1] ? [{ kind: "gap", text: "" }] : [];
  });
}

function middle(from, to) {
  if (from.length * to.length > MOST_STEPS) {
    return [...lines("gone", from), ...lines("new", to)];
  }
  const common = commonLengths(from, to);
  const told = [];
  let [one, two] = [0, 0];
  while (one < from.length && two < to.length) {
    if (from[one] === to[two]) {
      told.push({ kind: "same", text: from[one] });
      [one, two] = [one + 1, two + 1];
    } else if (common[one + 1][two] >= common[one][two + 1]) {
      told.push({ kind: "gone", text: from[one++] });
    } else {
      told.push({ kind: "new", text: to[two++] });
    }
  }
  return [
    ...told,
    ...lines("gone", from.slice(one)),
    ...lines("new", to.slice(two)),
  ];
}

/** For each pair of places, how many lines both have in common from there on. */
function commonLengths(from, to) {
  const rows = Array.from(
    { length: from.length + 1 },
    () => new Uint32Array(to.length + 1),
  );
  for (let one = from.length - 1; one >= 0; one--) {
    for (let two = to.length - 1; two >= 0; two--) {
      rows[one][two] = from[one] === to[two]
        ? rows[one + 1][two + 1] + 1
        : Math.max(rows[one + 1][two], rows[one][two + 1]);
    }
  }
  return rows;
}

function lines(kind, texts) {
  return texts.map((text) => ({ kind, text }));
}
