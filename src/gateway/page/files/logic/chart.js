/** The room that a chart is drawn in. */
export const WIDTH = 300;
export const HEIGHT = 80;

/** A round number that all values are below or at: 1, 2 or 5 times a power of 10. */
export function ceiling(values) {
  const most = Math.max(1, ...values);
  const power = 10 ** Math.floor(Math.log10(most));
  return power * [1, 2, 5, 10].find((step) => step * power >= most);
}

/** The line through values, as a path; a single one is level. */
export function line(values, top = ceiling(values)) {
  const points = values.length === 1 ? [...values, ...values] : values;
  const step = WIDTH / (points.length - 1);
  return points.map((value, at) =>
    `${at === 0 ? "M" : "L"}${round(at * step)} ${y(value, top)}`
  ).join("");
}

/** The area below that line. */
export function area(values, top = ceiling(values)) {
  if (values.length === 0) return "";
  return `${line(values, top)}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`;
}

/**
 * A bar for each sum of values, one standing on the other.
 *
 * @param {number[][]} stacks
 * @returns {{ layer: number, x: number, width: number, y: number,
 *   height: number }[]}
 */
export function bars(stacks) {
  const top = ceiling(stacks.map((stack) => sum(stack)));
  const room = WIDTH / Math.max(1, stacks.length);
  return stacks.flatMap((stack, at) => {
    let below = 0;
    return stack.map((value, layer) => {
      const [from, to] = [y(below, top), y(below += value, top)];
      return {
        ...{ layer, x: round((at + 0.15) * room), width: round(room * 0.7) },
        ...{ y: to, height: round(from - to) },
      };
    });
  });
}

/** The sum of numbers. */
export function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

function y(value, top) {
  return round(HEIGHT - value / top * HEIGHT);
}

function round(value) {
  return Math.round(value * 10) / 10;
}
