import type { Catalogue } from "../catalogue.ts";
import { briefs } from "./briefs.ts";
import { errors } from "./errors.ts";
import { help } from "./help.ts";

/** Every text in Spanish. */
export const spanish: Catalogue = { briefs, errors, help };
