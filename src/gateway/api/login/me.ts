import * as v from "valibot";
import { systemTimeZone } from "../../../base/zoned_time.ts";
import { version } from "../../../config/version.ts";
import { readerLanguage } from "../../http/reader_language.ts";
import type { Operation } from "../operation.ts";
import { currentName } from "../persona/shown_persona.ts";

/** What a page has to know before it shows anything. */
export interface Me {
  /** The language to speak. */
  language: string;
  /** The time zone to show times in. */
  timezone: string;
  /** The program's version. */
  version: string;
  /** The model in force. */
  model: string;
  /** Whose it is. */
  provider: string;
  /** What the agent is called. */
  name: string;
}

/** Tells a page who it talks to. */
export const me: Operation<unknown, unknown, Me> = {
  method: "GET",
  path: "/api/me",
  id: "getMe",
  summary: "What a page has to know first: language, time zone, model, name",
  tag: "login",
  result: v.object({
    language: v.string(),
    timezone: v.string(),
    version: v.string(),
    model: v.string(),
    provider: v.string(),
    name: v.string(),
  }),
  async run({ request }, context) {
    const { live } = context.gateway;
    const { config, parts: { model, providerName: provider } } = live;
    const language = readerLanguage(request.headers, config.language);
    const timezone = config.agent.timezone ?? systemTimeZone();
    const name = await currentName(context);
    return {
      body: { language, timezone, version, model, provider, name },
    };
  },
};
