import { isObject } from "../../src/base/json.ts";
import type { OllamaModel } from "./ollama_server.ts";
import type { OpenAIRefusal } from "./openai_refusal.ts";

/** Words of one meaning, in a few languages: what a real model has learnt. */
const MEANINGS = [
  ["cat", "kitten", "feline", "chat"],
  ["car", "vehicle", "automobile", "voiture"],
  ["doctor", "physician", "médecin"],
  ["money", "salary", "argent"],
];
const DIMENSIONS = 512;

/** A vector with a place for each meaning, and the others shared by all words. */
export function fakeVector(text: string): number[] {
  const vector: number[] = Array.from({ length: DIMENSIONS }, () => 0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const meaning = MEANINGS.findIndex((words) => words.includes(word));
    const place = meaning >= 0 ? meaning : otherPlace(word);
    vector[place] += meaning >= 0 ? 3 : 0.5;
  }
  return vector;
}

function otherPlace(word: string): number {
  const sum = [...word].reduce((sum, one) => sum * 31 + one.charCodeAt(0), 7);
  return MEANINGS.length + sum % (DIMENSIONS - MEANINGS.length);
}

/** Ollama's `/api/embed`. */
export async function ollamaEmbeddings(
  request: Request,
  { embedded, models }: {
    embedded: unknown[];
    models: Record<string, OllamaModel>;
  },
): Promise<Response> {
  const body = await request.json().catch(() => ({}));
  embedded.push(body.input);
  const { model, input } = body;
  if (!models[model] && !models[`${model}:latest`]) {
    const error = `model "${model}" not found, try pulling it first`;
    return Response.json({ error }, { status: 404 });
  }
  const texts = typeof input === "string" ? [input] : input;
  if (!areTexts(texts)) {
    return Response.json({ error: "invalid input type" }, { status: 400 });
  }
  return Response.json({ model, embeddings: texts.map(fakeVector) });
}

/** The first reason for OpenAI to refuse the body, if there is one. */
export function refuseEmbeddings(
  body: unknown,
  models: readonly string[],
): OpenAIRefusal | undefined {
  const { model, input, encoding_format = "float" } = isObject(body)
    ? body
    : {};
  if (!models.includes(String(model))) {
    const message = `The model \`${model}\` does not exist`;
    return { status: 404, message, code: "model_not_found" };
  }
  const texts = typeof input === "string" ? [input] : input;
  if (!areTexts(texts) || texts.length > 2048 || texts.includes("")) {
    return { status: 400, message: "'$.input' is invalid." };
  }
  if (encoding_format === "float") return undefined;
  return { status: 400, message: "This fake only knows encoding_format float" };
}

/** OpenAI's `/embeddings`, for a body that isn't refused; in no special order. */
export function openAIEmbeddings(body: unknown): Response {
  const { model, input } = body as { model: string; input: string | string[] };
  const data = [input].flat().map((text, index) => ({
    object: "embedding",
    index,
    embedding: fakeVector(text),
  })).reverse();
  return Response.json({ object: "list", data, model });
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 &&
    value.every((one) => typeof one === "string");
}
