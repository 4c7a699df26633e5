import { type Catalogue, english } from "../catalogue.ts";

/** What the help says of each command, option and argument, in one line. */
export const briefs: Catalogue["briefs"] = english.briefs;
