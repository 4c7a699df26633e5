/** What can be wrong with a skill. */
export const texts = {
  unfit: 'expected "{field}" to be {rule}, got {got}',
  nameRule:
    "a name of 1 to {most} lower-case letters a-z, digits and single hyphens",
  descriptionRule: "a description of 1 to {most} characters",
  compatibilityRule: "a text of 1 to {most} characters",
  textRule: "a text",
  mapRule: "a map of names and values",
  toolsRule: "a list of names, or a text with spaces between them",
  folderRule: 'the folder\'s, "{folder}"',
  none: "none",
  nothing: "nothing",
  characters: { one: "{count} characters", other: "{count} characters" },
  passedOver: '"{field}" is no field of the format and is passed over',
  noInstructions: "It has no instructions below its frontmatter",
  manyLines:
    "It has {lines} lines; beyond {most}, put details into files beside it",
  noFrontmatter: 'expected frontmatter between two lines of "---" at its top',
  noYaml: "expected YAML in the frontmatter, got: {reason}",
  noYamlAt: "expected YAML in the frontmatter, got: {reason} at line {line}",
  noFields: 'expected "name" and "description" in the frontmatter',
  leadsOut: "expected it in the skills folder, got a link that leads out",
  noPlainFile: "expected SKILL.md to be a file",
  tooManyBytes: "expected at most {most} bytes, got {size}",
  noFile: "there is no file",
  or: "{first} or {second}",
  and: "{first} and {second}",
  needsProgram: "the program {name}",
  needsOneOf: "one of the programs {names}",
  needsVariable: "the environment variable {name}",
  nameTakenToCreate:
    'Cannot create the skill "{name}": expected a new name, got that of another skill',
  nameTakenToAdd:
    'Cannot add the skill "{name}": expected a new name, got that of another skill',
  chooseName: "Choose another name, or delete the old skill first",
  cannotReadBroken: 'Cannot read the skill "{name}": {reason}',
  cannotReadOff: 'Cannot read the skill "{name}": it is switched off',
  cannotReadUnknown:
    'Cannot read the skill "{name}": there is none of that name',
  cannotDeleteOff: 'Cannot delete the skill "{name}": it is switched off',
  cannotDeleteBuiltIn:
    'Cannot delete the skill "{name}": it is a part of miniclaw',
  cannotDeleteUnknown:
    'Cannot delete the skill "{name}": there is none of that name',
  correctIt: "Correct skills/{name}/SKILL.md",
  renameFolder: "The person can rename or delete the folder skills/.{name}",
  deleteFolder: "The person can delete the folder skills/.{name}",
  replaceBuiltIn:
    "A skill of one's own with that name takes its place, and an empty folder skills/.{name} switches it off",
  skillsAre: "The skills are: {names}",
  noSkills: "There are no skills yet",
  noHashes: "Cannot read {path}: expected the skills' hashes",
  deleteHashes:
    "Delete that file: changes of the skills that were added are then no longer noticed, until they are added again",
} as const;
