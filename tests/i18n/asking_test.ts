import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { PassThrough } from "node:stream";
import { sayIn } from "../../src/base/say.ts";
import { askFirst } from "../../src/cli/ask_first.ts";
import { ClackAsker } from "../../src/cli/onboard/clack_asker.ts";
import { PlainAsker } from "../../src/cli/onboard/plain_asker.ts";
import { describeError } from "../../src/i18n/describe_error.ts";
import { loadLanguage } from "../../src/i18n/load_language.ts";
import { testContext } from "../fakes/command_context.ts";

Deno.test("who can't be asked is told so in their language", async () => {
  const language = await loadLanguage("es");
  await using test = await testContext({ language });
  const { context } = test;
  const asked = askFirst("¿Seguro?", { yes: false, context });
  deepEqual(await asked.catch((error) => describeError(error, language)), {
    code: "usage",
    message:
      "No se puede pedir confirmación: se esperaba un terminal, se encontró una tubería o un archivo",
    hint: "Para aceptar de antemano, añade --yes",
  });
});

const clean = (text: string): string => text;

/** A person who types these lines, one for each question. */
async function typing(
  code: "fr" | "de" | "es",
  ...lines: string[]
): Promise<{ asker: PlainAsker; shown: () => string }> {
  let shown = "";
  const readLine = (): Promise<string> => Promise.resolve(lines.shift() ?? "");
  const asker = new PlainAsker({
    write: (text) => void (shown += text),
    readLine,
    readHidden: readLine,
    clean,
  }, sayIn(await loadLanguage(code)));
  return { asker, shown: () => shown };
}

Deno.test("yes and no are taken in the person's language and in English", async () => {
  const cases = [
    ["fr", ["o", "OUI", "y"], ["n", "non", "no"]],
    ["de", ["j", "Ja", "yes"], ["n", "Nein", "no"]],
    ["es", ["s", "SÍ", "si", "y"], ["n", "No"]],
  ] as const;
  for (const [code, yes, no] of cases) {
    const { asker } = await typing(code, ...yes, ...no);
    for (const word of yes) equal(await asker.confirm("?"), true, word);
    for (const word of no) equal(await asker.confirm("?"), false, word);
  }
});

Deno.test("lines: what a question takes is told in the person's language", async () => {
  const { asker, shown } = await typing("fr", "peut-être", "", "9", "2", "");
  equal(await asker.confirm("D’accord", { initial: false }), false);
  const choices = [{ value: "a", label: "A" }, { value: "b", label: "B" }];
  equal(await asker.select("Lequel", choices), "b");
  equal(await asker.text("Nom", { initial: "Ann" }), "Ann");
  match(shown(), /D’accord \[o\/N\]\u00a0: Tapez o ou n\n/);
  match(shown(), /Numéro \[1\]\u00a0: Tapez un numéro de 1 à 2\n/);
  match(shown(), /Nom \[Ann\]\u00a0: $/);
});

Deno.test("keys: yes and no stand there in the person's language", async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const { signal } = new AbortController();
  const say = sayIn(await loadLanguage("de"));
  const asker = new ClackAsker({ input, output, signal, clean }, say);
  const agreed = asker.confirm("Weiter?");
  input.write("\r");
  equal(await agreed, true);
  const chosen = asker.select("Welche?", [{ value: "a", label: "A" }]);
  input.write("\r");
  equal(await chosen, "a");
  output.end();
  const shown = (await output.toArray()).join("");
  match(shown, /Ja.*Nein/s);
  match(shown, /Welche\? \(↑\/↓, Enter\)/);
  doesNotMatch(shown, /navigate|confirm|Yes/);
});
