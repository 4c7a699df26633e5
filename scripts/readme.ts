/** A place in the README for a part of a guide; what is in it is replaced. */
const PLACE =
  /(<!-- guide: (\w+)(?:, (.+?))? -->\n<!-- deno-fmt-ignore-start -->\n).*?(<!-- deno-fmt-ignore-end -->)/gs;

/** The README with the parts of the guides that it repeats. */
export function withGuides(
  readme: string,
  guides: Readonly<Record<string, string>>,
): string {
  return readme.replace(
    PLACE,
    (_, start: string, name: string, heading: string, end: string) =>
      `${start}${partOf(guides[name], heading)}\n${end}`,
  );
}

/** The section under a heading, or what comes before the first of them. */
function partOf(guide: string, heading: string | undefined): string {
  const sections = guide.split(/^(?=## )/m);
  const found = heading === undefined
    ? sections[0].replace(/^# /, "## ")
    : sections.find((section) => section.startsWith(`## ${heading}\n`));
  if (found === undefined) throw new Error(`No guide has "${heading}"`);
  return found.trimEnd();
}
