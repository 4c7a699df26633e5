import type { Catalogue } from "../catalogue.ts";
import { briefs } from "./briefs.ts";
import { errors } from "./errors.ts";
import { help } from "./help.ts";

/** Every text in German. */
export const german: Catalogue = { briefs, errors, help };
