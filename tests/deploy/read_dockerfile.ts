/** One instruction of a Dockerfile, its continued lines joined. */
interface Instruction {
  word: string;
  rest: string;
}

const text = await Deno.readTextFile(
  new URL("../../templates/deploy/Dockerfile", import.meta.url),
);

const KNOWN = "FROM RUN WORKDIR COPY ADD ARG USER ENV VOLUME EXPOSE " +
  "HEALTHCHECK STOPSIGNAL ENTRYPOINT CMD LABEL";

const lines: Instruction[] = text
  .replaceAll(/^#.*\n/gm, "")
  .replaceAll(/\\\n\s*/g, "")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => {
    const [word] = line.split(" ", 1);
    if (!KNOWN.split(" ").includes(word)) throw new Error(`What is ${line}?`);
    return { word, rest: line.slice(word.length + 1) };
  });

const all = (word: string): string[] =>
  lines.filter((line) => line.word === word).map(({ rest }) => rest);

/** The Dockerfile in templates/deploy, as the builder reads it. */
export const dockerfile = {
  lines,
  all,
  last: (word: string): string => all(word).at(-1) ?? "",
  /** What the script named miniclaw in the image runs. */
  launcher: (/exec (deno [^"]*) "\$@"/.exec(text)?.[1] ?? "").split(" "),
};
