import type { Catalogue } from "../catalogue.ts";

/** What miniclaw agent says on a terminal, beside the answers. */
export const agent: Catalogue["agent"] = {
  badSession:
    '„--session“ lässt sich nicht verwenden. Erwartet: ein Name, gefunden: ""',
  noMessage:
    "Der Agent lässt sich nicht fragen. Erwartet: eine Nachricht, gefunden: nichts",
  giveMessage: 'Gib sie mit -m "…" an oder leite sie hinein (Pipe)',
  prompt: "du> ",
  welcome: "miniclaw, {model}. /help listet die Befehle auf, Ctrl-D beendet.",
  leave: "Zum Beenden noch einmal Ctrl-C oder Ctrl-D drücken",
  stopping: "Wird angehalten; noch einmal Ctrl-C beendet sofort",
  stopped: "[angehalten]",
  nothingSent:
    "Es würde nichts gesendet: Das ist ein Chat-Befehl, der ohne Modell beantwortet wird",
  part: {
    one: "=== {name}, etwa 1 Token ===",
    other: "=== {name}, etwa {count} Token ===",
  },
  inShort: "=== Kurz gefasst ===",
  inAll: "{tokens}  insgesamt, für {model}",
  keptFree: "{tokens}  für die Antwort frei gehalten",
  window: "{tokens}  das Fenster (agent.context_tokens)",
  gatewayGone: "Das Gateway ist nicht zu erreichen: Es hat sich beendet",
  startAgain:
    "Starte es neu, oder verlass diesen Chat (Ctrl-D) und beginne einen anderen ohne es",
  messageTooLong:
    "Die Nachricht lässt sich dem Gateway nicht übergeben. Erwartet: höchstens 1 MiB, gefunden: {size} MiB",
  putIntoFile:
    "Leg sie in eine Datei des Arbeitsbereichs und nenne diese Datei",
  gatewayEnded:
    "Das Gateway hat sich beendet; deine nächste Nachricht sucht es wieder.",
  endedBefore: "Das Gateway hat sich beendet, bevor es geantwortet hatte",
  answersLater:
    "Es antwortet, sobald es wieder läuft, und der nächste Chat mit miniclaw agent zeigt die Antwort. Wie es ihm geht, zeigt: miniclaw status",
  askAgain:
    "Es hatte die Annahme der Nachricht noch nicht bestätigt: Frag noch einmal",
  whileAway: "Während du weg warst:",
  said: "(vor {time}) {text}",
  saidNow: "(gerade eben) {text}",
};
