import type { Page } from "playwright-core";

/** What is beyond the right edge, and not in something that scrolls by itself. */
const FIND = `(() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (one) => one && one !== document.documentElement &&
    (/auto|scroll/.test(getComputedStyle(one).overflowX) ||
      scrolls(one.parentElement));
  const isHidden = (one) => getComputedStyle(one).clipPath !== "none" ||
    getComputedStyle(one).visibility === "hidden";
  const found = [...document.body.querySelectorAll("*")].filter((one) =>
    one.getBoundingClientRect().right > width + 1 && !scrolls(one) &&
    !isHidden(one) && !one.closest("svg *"));
  const all = document.documentElement.scrollWidth;
  return [
    ...(all > width ? ["scrolls sideways: " + all + " of " + width] : []),
    ...found.slice(0, 3).map((one) => "over the edge: " +
      one.cloneNode(false).outerHTML),
  ];
})()`;

/** What doesn't fit into the width of a page. */
export async function tooWide(page: Page): Promise<string[]> {
  return await page.evaluate(FIND);
}
