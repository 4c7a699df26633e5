/** What `help` has a guide on. A new one is a name here and a text in each language. */
export const guideNames = [
  "models",
  "telegram",
  "web",
  "memory",
  "skills",
  "security",
  "pi",
  "service",
  "backup",
  "upgrade",
] as const;

/** What a guide is about. */
export type GuideName = typeof guideNames[number];

/** All the guides in one language. */
export type Guides = Readonly<Record<GuideName, string>>;

/** Whether there is a guide by that name. */
export function isGuideName(name: string): name is GuideName {
  return guideNames.some((one) => one === name);
}
