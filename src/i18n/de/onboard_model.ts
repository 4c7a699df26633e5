import type { Catalogue } from "../catalogue.ts";

/** The guide's questions about where answers come from. */
export const onboardModel: Catalogue["onboardModel"] = {
  whereFrom: "Woher sollen die Antworten kommen?",
  openrouterHint: "ein Konto, Modelle vieler Hersteller",
  openaiHint: "die Macher von ChatGPT",
  ollamaHint: "ein Modell auf deinem eigenen Rechner: kostenlos und privat",
  other: "Ein anderer Dienst",
  otherHint: "jede Adresse, die wie die von OpenAI spricht",
  none: "Noch keiner",
  noneHint: "miniclaw mit einfachen eingebauten Antworten ausprobieren",
  keyPage:
    "Einen Schlüssel bekommst du auf {page}, wenn du dort angemeldet bist.",
  modelPage: "Die Namen der Modelle stehen auf {page}.",
  pasteKeyFor: "Füge deinen Schlüssel für {service} ein",
  pasteItsKey: "Füge seinen Schlüssel ein",
  pasteItsKeyIfAny:
    "Füge seinen Schlüssel ein, oder drücke Enter, wenn er keinen braucht",
  pasteKeyAgain: "Den Schlüssel noch einmal einfügen",
  anotherModel: "Ein anderes Modell wählen",
  correctAddress: "Die Adresse berichtigen",
  shortName: "Ein kurzer Name für ihn, wie du magst",
  wrongName:
    "Kleinbuchstaben und Ziffern, und kein Name, den miniclaw selbst benutzt",
  itsAddress: "Seine Adresse, etwa {example}",
  wrongAddress: "Hier wird erwartet: {wish}",
  keyUsed: "Der Schlüssel in {variable} wird benutzt",
  keyThere: "Es gibt schon einen Schlüssel",
  emptyKey: "Füge den Schlüssel ein und drücke Enter",
  oddKey:
    "Ein Schlüssel enthält keine Leerzeichen, nur einfache Buchstaben, Ziffern und Zeichen",
  whichModel: "Welches Modell?",
  whichName: "Welches Modell? Sein Name, wie der Dienst ihn schreibt",
  otherModel: "ein anderes",
  emptyName: "Gib einen Namen ein und drücke Enter",
  looking: "Es wird nachgesehen, welche Modelle es gibt",
  trying: "Das Modell wird um ein Hallo gebeten; das kann eine Minute dauern",
  works: "Es funktioniert",
  answered: "Das Modell hat geantwortet.",
  noOllamaModel: "Ollama hat noch kein Modell",
  fetchSmall:
    "Lade eines in einem anderen Fenster; dieses ist klein und für den Anfang gut:",
  noOllama: "Ollama antwortet nicht unter {address}",
  installIt: "Noch nicht installiert? Es ist kostenlos: {page}",
  startIt: "Schon installiert? Starte es in einem anderen Fenster:",
  andFetch: "und lade ein Modell:",
  lookAgain: "Noch einmal nachsehen",
  elsewhere: "Es läuft auf einem anderen Rechner",
};
