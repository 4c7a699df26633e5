/** What the values of an option or an argument are. */
export type ValueKind =
  | "chat"
  | "configKey"
  | "configValue"
  | "conversation"
  | "file"
  | "job"
  | "model"
  | "ownSkill"
  | "session"
  | "skill"
  | "timeZone"
  | "topic";
