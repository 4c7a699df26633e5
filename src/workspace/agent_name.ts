/** How a SOUL.md says what the agent is called, in the languages spoken here. */
const SAYINGS = [
  ...["your name is", "you are called", "you are named"],
  ...["tu t[’']appelles", "vous vous appelez", "(?:ton|votre) nom est"],
  ...["dein name ist", "du heißt"],
  ...["te llamas", "tu nombre es"],
];

/** Any name stands in bold; a plain one ends where a small word goes on. */
const WORD = "[\\p{L}\\p{M}\\p{N}'’-]*";
const NAME = "(?:\\*\\*[^*\\n]{1,60}\\*\\*|" +
  `[\\p{L}\\p{N}]${WORD}(?: [\\p{Lu}\\p{Lo}\\p{N}]${WORD})*)`;

const SAID = new RegExp(
  `(?<=(?<!\\p{L})(?i:${SAYINGS.join("|")})\\s+)${NAME}`,
  "u",
);
const LINE = new RegExp(`(?<=^[-* ]*(?i:name)\\**:\\**[ \\t]*)${NAME}`, "mu");

/** Whether an agent can be called that. */
export function isAgentName(name: string): boolean {
  return /^[^\p{Cc}*]{1,60}$/u.test(name) && name.trim() === name;
}

/**
 * What the agent is called by a SOUL.md: the first `Your name is …`, in any of
 * the languages, or else a line `Name: …`. Undefined where it doesn't say.
 */
export function agentName(soul: string): string | undefined {
  const said = (SAID.exec(soul) ?? LINE.exec(soul))?.[0];
  return said?.replaceAll("**", "").trim();
}

/** The same SOUL.md for an agent of another name. */
export function withAgentName(soul: string, name: string): string {
  if (agentName(soul) === name) return soul;
  const plain = `Your name is ${name}.`;
  const written = agentName(plain) === name ? name : `**${name}**`;
  for (const pattern of [SAID, LINE]) {
    if (pattern.test(soul)) return soul.replace(pattern, () => written);
  }
  const said = `Your name is ${written}.`;
  const [first, ...rest] = soul.split("\n");
  return first.startsWith("# ")
    ? [first, "", said, ...rest].join("\n")
    : [said, "", first, ...rest].join("\n");
}
