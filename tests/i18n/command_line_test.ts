import { deepEqual, equal } from "node:assert/strict";
import { Program } from "../e2e/program.ts";
import { englishLeft } from "./english_left.ts";

/** A command line, and the first line of what each language says to it. */
const cases: readonly [
  args: string[],
  said: Readonly<Record<"fr" | "de" | "es", string>>,
][] = [
  [["agnet"], {
    fr: "Erreur : Commande inconnue : « agnet »",
    de: "Fehler: Unbekannter Befehl „agnet“",
    es: "Error: Comando desconocido: «agnet»",
  }],
  [["memory", "read", "tody"], {
    fr:
      'Erreur : Impossible d’utiliser « today|long ». Attendu : today ou long, reçu : "tody"',
    de:
      'Fehler: „today|long“ lässt sich nicht verwenden. Erwartet: today oder long, gefunden: "tody"',
    es:
      'Error: No se puede usar «today|long»: se esperaba today o long, se encontró "tody"',
  }],
  [["memory", "rank", "-q", "x", "--top", "0"], {
    fr:
      'Erreur : Impossible d’utiliser « --top ». Attendu : un entier de 1 à 1000, reçu : "0"',
    de:
      'Fehler: „--top“ lässt sich nicht verwenden. Erwartet: eine ganze Zahl von 1 bis 1000, gefunden: "0"',
    es:
      'Error: No se puede usar «--top»: se esperaba un entero de 1 a 1000, se encontró "0"',
  }],
  [["config", "set", "gateway.port", "many"], {
    fr:
      'Erreur : Impossible d’utiliser « gateway.port ». Attendu : un entier de 1 à 65535, reçu : "many"',
    de:
      'Fehler: „gateway.port“ lässt sich nicht verwenden. Erwartet: eine ganze Zahl von 1 bis 65535, gefunden: "many"',
    es:
      'Error: No se puede usar «gateway.port»: se esperaba un entero de 1 a 65535, se encontró "many"',
  }],
  [["config", "set", "tools.exec.isolation", "walls"], {
    fr:
      'Erreur : Impossible d’utiliser « tools.exec.isolation ». Attendu : "auto", "bubblewrap" ou "none", reçu : "walls"',
    de:
      'Fehler: „tools.exec.isolation“ lässt sich nicht verwenden. Erwartet: "auto", "bubblewrap" oder "none", gefunden: "walls"',
    es:
      'Error: No se puede usar «tools.exec.isolation»: se esperaba "auto", "bubblewrap" o "none", se encontró "walls"',
  }],
  [["config", "get", "gatway.port"], {
    fr: "Erreur : Clé « gatway.port » introuvable",
    de: "Fehler: Den Schlüssel „gatway.port“ gibt es nicht",
    es: "Error: No se encuentra la clave «gatway.port»",
  }],
  [["config", "set", "gateway.port", "8080"], {
    fr: "gateway.port vaut maintenant 8080",
    de: "gateway.port ist jetzt 8080",
    es: "gateway.port ahora es 8080",
  }],
  [["onboard"], {
    fr:
      "Erreur : Impossible de poser des questions. Attendu : un terminal, reçu : un tube ou un fichier",
    de:
      "Fehler: Fragen sind nicht möglich. Erwartet: ein Terminal, gefunden: eine Pipe oder eine Datei",
    es:
      "Error: No se pueden hacer preguntas: se esperaba un terminal, se encontró una tubería o un archivo",
  }],
  [["onboard", "--yes"], {
    fr: "miniclaw est configuré dans HOME",
    de: "miniclaw ist in HOME eingerichtet",
    es: "miniclaw está configurado en HOME",
  }],
];

for (const code of ["fr", "de", "es"] as const) {
  Deno.test(`the program speaks ${code} to a person whose terminal does`, async () => {
    await using program = await Program.create();
    const env = { LANG: `${code}.UTF-8` };
    for (const [args, said] of cases) {
      const { stdout, stderr } = await program.run(args, { env });
      const shown = `${stdout}${stderr}`.replaceAll("\u00a0", " ")
        .replaceAll(`${program.home}/.miniclaw`, "HOME");
      equal(shown.split("\n")[0], said[code]);
      deepEqual(englishLeft(shown, ["usage", "config", "onboardSummary"]), []);
    }
  });
}

Deno.test("the configured language goes before the terminal's, also for its own faults", async () => {
  await using program = await Program.create();
  await program.writeConfig({ language: "de", gateway: { port: 0 } });
  const env = { LANG: "fr_FR.UTF-8" };
  const { stderr } = await program.run(["config", "show"], { env });
  equal(
    stderr,
    "Fehler: „gateway.port“ lässt sich nicht verwenden. Erwartet: eine ganze Zahl von 1 bis 65535, gefunden: 0\n" +
      `  Berichtige den Wert in ${program.path("config.json")}, ` +
      "oder lösche ihn dort, dann gilt die Vorgabe\n",
  );
});

Deno.test("programs are told in English, whatever the person speaks", async () => {
  await using program = await Program.create();
  const env = { LANG: "fr_FR.UTF-8" };
  const { stdout } = await program.run(
    ["config", "set", "gateway.port", "many", "--format", "json"],
    { env },
  );
  deepEqual(JSON.parse(stdout).error, {
    code: "usage",
    message:
      'Cannot use "gateway.port": expected an integer from 1 to 65535, got "many"',
  });
});
