/** Why the files of a skill from elsewhere are refused. */
export const texts = {
  longPath:
    "Cannot add the file {path}: expected at most {characters} characters and {steps} steps",
  oddPath:
    "Cannot add the file {path}: expected a plain path below the skill's folder",
  refused: "Cannot add the skill: expected {expected}",
  tooManyFiles: "at most {most} files, got more",
  tooManyBytes: "at most {size}, got more",
  pathTwice: "each path once, got {path} again",
  noSkillFolder: "a folder with a SKILL.md, got one without",
  nameOwnFolder: "Name the skill's own folder, not the one around it",
  noPlainFile: "plain files alone, got a link or a device: {path}",
  link: "plain files alone, got a link: {path}",
  device: "plain files alone, got a device: {path}",
  largeFile: "a smaller file, got {path}",
  brokenGzip: "a whole gzip file, got a broken one",
  unpacksTooLarge: "a smaller archive, got one that unpacks to too much",
  webPage: "a SKILL.md or an archive, got a web page",
  lookForFile:
    "Look there for the file itself, such as a link named Raw or Download",
  otherFile: "a SKILL.md or a .zip, .tar or .tar.gz archive, got another file",
  password: "an archive without a password",
  packing: "files packed with deflate, got method {method}",
  brokenFile: "a whole zip archive, got a broken {path}",
  brokenZip: "a whole zip archive, got a broken one",
  brokenTar: "a whole tar archive, got a broken one",
  largeTar: "an archive of small files",
  noSkill: "an archive with a SKILL.md, got one without",
  manySkills: "an archive of one skill, got {number}: {names}",
  unpackIt: "Unpack it and add the folder of the one you want",
} as const;
