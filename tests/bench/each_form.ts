import type { BenchForm, FormName } from "./forms.ts";

/** A figure of each form, one form after the other. */
export async function eachForm<Figure>(
  forms: readonly BenchForm[],
  take: (form: BenchForm) => Promise<Figure>,
): Promise<Record<FormName, Figure>> {
  const found: Partial<Record<FormName, Figure>> = {};
  for (const form of forms) found[form.name] = await take(form);
  return found as Record<FormName, Figure>;
}

/** What a function makes of each form's figure. */
export function ofEach<From, To>(
  figures: Partial<Record<FormName, From>>,
  make: (figure: From) => To,
): Partial<Record<FormName, To>> {
  const all = Object.entries(figures) as [FormName, From][];
  return Object.fromEntries(all.map(([name, one]) => [name, make(one)]));
}
