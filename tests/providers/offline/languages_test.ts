import { deepEqual, equal, match } from "node:assert/strict";
import type { JsonObject } from "../../../src/base/json.ts";
import { languageOf } from "../../../src/providers/offline/language.ts";
import { understand } from "../../../src/providers/offline/understand.ts";
import { converse, NOW, piecesFor, said, textIn } from "./ask_offline.ts";

const MOMENT = { now: NOW, timezone: "Europe/Paris" };

/** Checks that each text asks for one call of a tool with these arguments. */
function check(tool: string, table: Record<string, JsonObject>): void {
  for (const [text, expected] of Object.entries(table)) {
    const calls = understand(text, MOMENT).map(({ step }) =>
      step.kind === "call" ? [step.tool, step.arguments] : step.text
    );
    deepEqual(calls, [[tool, expected]], text);
  }
}

Deno.test("notes are taken and asked for in German and Spanish", () => {
  const long = (content: string): JsonObject => ({ content, target: "long" });
  const today = (content: string): JsonObject => ({ content, target: "today" });
  check("write_memory", {
    "Merk dir, dass ich Tee mag.": long("ich Tee mag."),
    "Kannst du dir merken, dass Paul kommt?": long("Paul kommt"),
    "Notiere: Milch kaufen": long("Milch kaufen"),
    "notiere für heute: Bank angerufen": today("Bank angerufen"),
    "Merke dir „die blaue Tür“": long("die blaue Tür"),
    "Recuerda que me gusta el té": long("me gusta el té"),
    "¿Puedes recordar que viene Pablo?": long("viene Pablo"),
    "Por favor, anota: comprar leche": long("comprar leche"),
    "apunta para hoy: llamé al banco": today("llamé al banco"),
  });
  check("recall", {
    "Was weißt du über Tee?": { query: "Tee" },
    "was weisst du von mir": { query: "mir" },
    "¿Qué sabes del té?": { query: "té" },
    "Hola, ¿qué sabes de Ana?": { query: "Ana" },
  });
});

Deno.test("files are listed, read and written in German and Spanish", () => {
  const list = (path: string): JsonObject => ({ action: "list", path });
  const read = (path: string): JsonObject => ({ action: "read", path });
  const write = (path: string, content: string): JsonObject => ({
    ...{ action: "write", path, content },
  });
  check("filesystem", {
    "Liste die Dateien in meinem Arbeitsbereich auf": list("."),
    "Liste bitte die Dateien auf": list("."),
    "Zeig mir die Dateien im Ordner notizen": list("notizen"),
    "Kannst du die Dateien auflisten?": list("."),
    "Lista los archivos de mi espacio de trabajo": list("."),
    "¿Qué archivos hay en notas?": list("notas"),
    "lies notizen.txt vor": read("notizen.txt"),
    "Was steht in der Datei notizen.txt?": read("notizen.txt"),
    "Lee «mis notas.txt», por favor": read("mis notas.txt"),
    "¿qué hay en el archivo notas.txt?": read("notas.txt"),
    "schreibe „Hallo“ in hallo.txt": write("hallo.txt", "Hallo"),
    "schreib in a.txt: guten Tag": write("a.txt", "guten Tag"),
    "escribe «Hola» en el archivo hola": write("hola", "Hola"),
    "crea un archivo x.txt con el texto: a b": write("x.txt", "a b"),
  });
});

Deno.test("commands are run in German and Spanish", () => {
  const exec = (command: string, ...args: string[]): JsonObject => ({
    ...{ command, args },
  });
  check("exec", {
    "Führe ls -la . aus": exec("ls", "-la", "."),
    "Kannst du den Befehl ls ausführen?": exec("ls"),
    "starte den Befehl echo 'a | b'": exec("echo", "a | b"),
    "ejecuta ls -l": exec("ls", "-l"),
    "¿Puedes ejecutar echo “a ti”?": exec("echo", "a ti"),
  });
});

Deno.test("reminders are set in German and Spanish", () => {
  const every = (minutes: number, message: string): JsonObject => ({
    ...{ action: "add", type: "interval", minutes, message, text: true },
  });
  const at = (time: string, message: string): JsonObject => ({
    ...{ action: "add", type: "fire_at", time, message, text: true },
  });
  check("cron", {
    "alle 5 Minuten Wasser trinken": every(5, "Wasser trinken"),
    "Erinnere mich alle zwei Stunden daran, aufzustehen": every(
      ...[120, "aufzustehen"] as const,
    ),
    "Erinnere mich jede Stunde: strecken": every(60, "strecken"),
    "Erinnere mich in 2 Tagen an die Miete": at(
      ...["2026-03-05T13:05:00.000Z", "die Miete"] as const,
    ),
    "Erinnere mich um 18 Uhr daran, Anna anzurufen": at(
      ...["2026-03-03T17:00:00Z", "Anna anzurufen"] as const,
    ),
    "cada 5 minutos beber agua": every(5, "beber agua"),
    "Recuérdame cada dos horas levantarme": every(120, "levantarme"),
    "recuérdame en una hora que llame": at(
      ...["2026-03-03T14:05:00.000Z", "llame"] as const,
    ),
    "Recuérdame llamar a Ana a las 18:30": at(
      ...["2026-03-03T17:30:00Z", "llamar a Ana"] as const,
    ),
  });
});

Deno.test("the answer is in the language of the question", async () => {
  const cases: [string, string, string][] = [
    ["merk dir: x", "Stored", "Notiert: x"],
    ["recuerda: x", "Stored", "Anotado: x"],
    ["Was weißt du über Tee?", "Grün", "Aus deinen Notizen:\nGrün"],
    ["¿Qué sabes del té?", "", "De tus notas:\n(nada)"],
    ["lies x.txt", "Error: gone", "Das hat nicht geklappt: gone"],
    ["escribe «hola» en a.txt", "ok", "Escrito en a.txt (4 caracteres)."],
  ];
  for (const [question, result, answer] of cases) {
    equal(await converse(question, result), answer);
  }
  equal(
    await converse("Wie spät ist es?"),
    "Es ist 14:05 Uhr am Dienstag, dem 3. März 2026 (Europe/Paris).",
  );
  equal(
    await converse("¿Qué hora es?"),
    "Hora actual: 14:05, martes 3 de marzo de 2026 (Europe/Paris).",
  );
});

Deno.test("what tells no language is answered in the person's", async () => {
  const ask = async (text: string, language?: string) =>
    textIn(await piecesFor(said(text), { language }));
  match(await ask("xyzzy", "de"), /^Das habe ich nicht verstanden/);
  match(await ask("xyzzy", "es"), /^No lo he entendido/);
  match(await ask("xyzzy", "ja"), /^I did not understand/);
  match(await ask("xyzzy"), /^I did not understand/);
  match(await ask("tell me about the weather", "de"), /^I did not understand/);
});

Deno.test("a language is known by its small words and letters", () => {
  const texts = {
    en: ["show me the way", "what was in there", "hi"],
    fr: ["raconte une histoire", "quoi de neuf ?", "où es-tu"],
    de: ["erzähl mir was", "wo bist du gerade", "schöne Grüße"],
    es: ["cuéntame algo", "¿dónde estás?", "mañana por la tarde"],
  } as const;
  for (const [language, some] of Object.entries(texts)) {
    for (const text of some) equal(languageOf(text), language, text);
  }
});
