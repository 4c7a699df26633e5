import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/chat_commands.ts";
import type { Operation } from "../api/operation.ts";
import { errorShape } from "./error_shape.ts";
import { type OpenAIModel, openaiModels, openaiModelShape } from "./model.ts";

/** One of the models that are listed: some clients ask for theirs at the start. */
export const getModel: Operation<undefined, undefined, OpenAIModel> = {
  method: "GET",
  path: "/v1/models/:id",
  id: "getOpenAIModel",
  summary: "Tell of one of the models that are listed",
  tag: "openai",
  result: openaiModelShape,
  errors: { 404: "There is no such model" },
  refusal: errorShape,
  run({ params: { id: name } }, { gateway: { live } }) {
    const found = openaiModels(live.parts.model).find(({ id }) => id === name);
    if (found) return Promise.resolve({ body: found });
    throw new MiniclawError(phrase(texts.noModel, { name }), {
      code: "not_found",
    });
  },
};
