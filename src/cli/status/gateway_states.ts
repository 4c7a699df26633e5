import { type Gap, phrase } from "../../base/phrase.ts";
import { version } from "../../config/version.ts";
import type {
  ChannelHealth,
  HealthStatus,
  ProviderHealth,
} from "../../gateway/http/health_report.ts";
import { texts } from "../../i18n/en/status.ts";

const WORDS = {
  ok: texts.ok,
  degraded: texts.degraded,
  starting: texts.starting,
  stopping: texts.stopping,
  stopped: texts.stopped,
  unknown: texts.unknown,
};

/** How something is, and what more there is to say of it. */
export interface State {
  /** A word that programs know. */
  status: HealthStatus | ChannelHealth["status"] | ProviderHealth["status"];
  /** The gateway's own words, which are English. */
  detail?: string;
}

/** How something is, in a word. */
export function statusWord(status: State["status"]): Gap {
  return phrase(WORDS[status]);
}

/** How something is, with what more there is to say of it. */
export function stateWithDetail({ status, detail }: State): Gap {
  const word = statusWord(status);
  return detail ? phrase(texts.withDetail, { status: word, detail }) : word;
}

/** The same behind its name. */
export function namedState(name: Gap, state: State): Gap {
  return phrase(texts.stateOf, { name, status: stateWithDetail(state) });
}

/** How the model is, and whose it is. */
export function modelState(
  { name, model, host, ...state }: ProviderHealth,
): Gap {
  const provider = host === undefined ? name : `${name} (${host})`;
  return namedState(phrase(texts.modelBy, { model, provider }), state);
}

/** The gateway's version, and what to do where it isn't this program's. */
export function versionState(running: string): Gap {
  if (running === version) return running;
  return phrase(texts.otherVersion, { running, version });
}
