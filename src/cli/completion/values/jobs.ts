import { isObject } from "../../../base/json.ts";
import { type Gap, phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/completion.ts";
import type { Proposal, ValueRequest } from "../proposal.ts";
import { readQuietly } from "../quiet_config.ts";

/**
 * The scheduled jobs. The file is read without its lock, since it is replaced
 * whole, and one that is broken is left where it lies.
 */
export async function jobs(request: ValueRequest): Promise<Proposal[]> {
  await readQuietly(request); // a message may hold a secret
  const path = `${request.home.state}/jobs.json`;
  const file: unknown = JSON.parse(await Deno.readTextFile(path));
  if (!isObject(file) || !Array.isArray(file.jobs)) return [];
  return file.jobs.filter(isObject).flatMap(({ id, enabled, message }) =>
    typeof id === "string"
      ? [{ value: id, brief: briefOf(message, enabled === false) }]
      : []
  );
}

function briefOf(message: unknown, isOff: boolean): Gap {
  const text = typeof message === "string" ? message : "";
  return isOff ? phrase(texts.disabledJob, { message: text }) : text;
}
