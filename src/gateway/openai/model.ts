import * as v from "valibot";
import type { Shape } from "../api/shape.ts";
import { OWN_MODEL } from "./completion_request.ts";

/** A model, as the OpenAI protocol describes one. */
export interface OpenAIModel {
  /** Its name. */
  id: string;
  /** What it is. */
  object: "model";
  /** When it was made, which nobody knows. */
  created: number;
  /** Whose it is. */
  owned_by: string;
}

/** The shape of a model. */
export const openaiModelShape: Shape<unknown, OpenAIModel> = v.strictObject({
  id: v.string(),
  object: v.literal("model"),
  created: v.number(),
  owned_by: v.string(),
});

/** The agent, and the model behind it, if it has one. */
export function openaiModels(current: string): OpenAIModel[] {
  const names = new Set([OWN_MODEL, current]);
  return [...names].filter(Boolean).map((id) => ({
    ...{ id, object: "model" as const, created: 0, owned_by: "miniclaw" },
  }));
}
