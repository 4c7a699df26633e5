import * as v from "valibot";
import type { Operation } from "../api/operation.ts";
import { errorShape } from "./error_shape.ts";
import { type OpenAIModel, openaiModels, openaiModelShape } from "./model.ts";

/** The models, as the OpenAI protocol lists them. */
export interface OpenAIModelList {
  /** What it is. */
  object: "list";
  /** Each of them. */
  data: OpenAIModel[];
}

/** The models that a client may name: the agent, and the model behind it. */
export const listModels: Operation<undefined, undefined, OpenAIModelList> = {
  method: "GET",
  path: "/v1/models",
  id: "listOpenAIModels",
  summary: "List the agent and its model for a client of the OpenAI protocol",
  tag: "openai",
  result: v.strictObject({
    object: v.literal("list"),
    data: v.array(openaiModelShape),
  }),
  refusal: errorShape,
  run(_input, { gateway: { live } }) {
    const data = openaiModels(live.parts.model);
    return Promise.resolve({ body: { object: "list", data } });
  },
};
