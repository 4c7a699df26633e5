import type { Catalogue } from "../catalogue.ts";
import { briefs } from "./briefs.ts";
import { errors } from "./errors.ts";
import { help } from "./help.ts";

/** Every text in French. */
export const french: Catalogue = { briefs, errors, help };
