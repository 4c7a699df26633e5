/**
 * A sentence of the program in English, with gaps such as `{name}`; where the
 * number in `{count}` matters, its two forms. `{#keys}` is nothing but a note that
 * tells it from a text that is the same in English and another elsewhere.
 */
export type Template = string | Forms;

/** A sentence for one of something, and for another number of them. */
export type Forms = Readonly<Record<"one" | "other", string>>;

/** Every form of a template. */
export type Form<T extends Template> = T extends Forms ? T["one" | "other"] : T;

/** The names of a sentence's gaps. */
export type GapName<T> = T extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `#${string}` ? never : Name) | GapName<Rest>
  : never;
