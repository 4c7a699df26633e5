/** What is to be done with a file or folder, with all that it takes. */
export type Wish =
  | { action: "read" | "list" }
  | { action: "write"; content: string }
  | { action: "edit"; oldText: string; newText: string };
