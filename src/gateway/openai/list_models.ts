import * as v from "valibot";
import type { Operation } from "../api/operation.ts";
import { OWN_MODEL } from "./completion_request.ts";
import { errorShape } from "./error_shape.ts";

/** The models, as the OpenAI protocol lists them. */
export interface OpenAIModelList {
  /** What it is. */
  object: "list";
  /** Each of them. */
  data: { id: string; object: "model"; created: number; owned_by: string }[];
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
    data: v.array(v.strictObject({
      id: v.string(),
      object: v.literal("model"),
      created: v.number(),
      owned_by: v.string(),
    })),
  }),
  refusal: errorShape,
  run(_input, { gateway: { live } }) {
    const names = new Set([OWN_MODEL, live.parts.model]);
    const data = [...names].filter(Boolean).map((id) => ({
      ...{ id, object: "model" as const, created: 0, owned_by: "miniclaw" },
    }));
    return Promise.resolve({ body: { object: "list", data } });
  },
};
