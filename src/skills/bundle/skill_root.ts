import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/skill_bundle.ts";
import { SKILL_FILE } from "../skill_folder.ts";
import { refusal } from "./skill_bundle.ts";
import type { SkillBundle } from "./skill_bundle.ts";

/**
 * The one skill of an archive, which may lie in a folder of it; what lies beside
 * that folder is left out. Throws where there is none, or where there are several.
 */
export function skillRoot({ files, leftOut }: SkillBundle): SkillBundle {
  const root = findRoot([...files.keys()]);
  const inside = [...files].filter(([path]) => path.startsWith(root));
  const beside = [...files.keys()].filter((path) => !path.startsWith(root));
  return {
    files: new Map(
      inside.map(([path, bytes]) => [path.slice(root.length), bytes]),
    ),
    leftOut: [...leftOut, ...beside],
  };
}

function findRoot(paths: readonly string[]): string {
  const roots = paths
    .filter((path) => path === SKILL_FILE || path.endsWith(`/${SKILL_FILE}`))
    .map((path) => path.slice(0, -SKILL_FILE.length))
    .sort((a, b) => a.length - b.length);
  const [root] = roots;
  if (root === undefined) {
    throw refusal(phrase(texts.noSkill));
  }
  // A skill may hold the SKILL.md of another one, as a template does.
  if (roots.every((other) => other.startsWith(root))) return root;
  const names = roots.map((path) => path.slice(0, -1)).slice(0, 10);
  throw refusal(
    phrase(texts.manySkills, {
      ...{ number: roots.length, names: names.join(", ") },
    }),
    phrase(texts.unpackIt),
  );
}
