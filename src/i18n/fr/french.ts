import type { Catalogue } from "../catalogue.ts";
import { briefs } from "./briefs.ts";
import { doctor } from "./doctor.ts";
import { doctorMachine } from "./doctor_machine.ts";
import { errors } from "./errors.ts";
import { help } from "./help.ts";

/** Every text in French. */
export const french: Catalogue = {
  briefs,
  doctor,
  doctorMachine,
  errors,
  help,
};
