/** What is to be done with a path, as it stands in `Cannot read …`. */
export type PlaceAction = "read" | "write" | "edit" | "list" | "run in";
