import type { Catalogue } from "../catalogue.ts";

/** What goes wrong with the services that answer, and what to do about it. */
export const providers: Catalogue["providers"] = {
  letIn: "{name} kann nicht gefragt werden. Erwartet: Zugang, gefunden: {got}",
  credit:
    "{name} kann nicht gefragt werden. Erwartet: Guthaben auf dem Konto, gefunden: {got}",
  ownModel:
    "{name} kann nicht gefragt werden. Erwartet: ein Modell, das es gibt, gefunden: {got}",
  accepted:
    "{name} kann nicht gefragt werden. Erwartet: dass die Anfrage angenommen wird, gefunden: {got}",
  answer:
    "{name} kann nicht gefragt werden. Erwartet: eine Antwort, gefunden: {got}",
  answerGotText:
    "{name} kann nicht gefragt werden. Erwartet: eine Antwort, gefunden: „{text}“",
  answerGotPiece:
    "{name} kann nicht gefragt werden. Erwartet: eine Antwort, gefunden: ein Stück, das kein JSON ist, bei „{text}“",
  answerGotNothing:
    "{name} kann nicht gefragt werden. Erwartet: eine Antwort, gefunden: nichts",
  page: "eine HTML-Seite",
  pageTitled: "eine HTML-Seite „{title}“",
  httpSaid: "HTTP {status} ({text})",
  errorInside: "ein Fehler in HTTP {status}",
  errorInsideSaid: "ein Fehler in HTTP {status} ({text})",
  cutOff:
    "{name} kann nicht gefragt werden. Erwartet: die ganze Antwort, gefunden: eine abgeschnittene",
  askAgain: "Frag noch einmal; bleibt es so, wähle ein anderes Modell",
  silence:
    "{name} kann nicht gefragt werden. Erwartet: ein Stück der Antwort innerhalb von {seconds} s, gefunden: Stille",
  allowMoreTime: "Falls das Modell nur langsam ist: {command}",
  unreachable:
    "{name} ist nicht erreichbar. Erwartet: eine Antwort von {host}, gefunden: {why}",
  noReason: "kein Grund",
  noModelNamed:
    "{name} kann nicht gefragt werden. Erwartet: der Name eines Modells, gefunden: keiner",
  chooseModel: "Wähle eines: miniclaw config set agent.model NAME",
  chooseModelOf:
    "Wähle eines: miniclaw config set agent.model NAME; du hast: {known}",
  leaveAlone: {
    one:
      "Der Dienst bittet um {count} Minute Ruhe: Versuch es danach noch einmal oder wähle ein anderes Modell",
    other:
      "Der Dienst bittet um {count} Minuten Ruhe: Versuch es danach noch einmal oder wähle ein anderes Modell",
  },
  addCredit:
    "Das Konto ist leer: Lade es auf der Seite des Anbieters auf oder wähle einen anderen: miniclaw config set agent.provider NAME",
  chooseItsModel:
    "Wähle eines, das es dort gibt: miniclaw config set agent.model NAME",
  tooMany: "Zu viele Anfragen: Warte eine Minute oder wähle ein anderes Modell",
  checkAddress: "Prüfe providers.{name}.base_url: {url}",
  theirTrouble:
    "Das Problem liegt beim Dienst: Versuch es später noch einmal oder wähle ein anderes Modell",
  tooLong:
    "Die Unterhaltung ist zu lang für dieses Modell: Verringere agent.context_tokens oder beginne neu",
  notPulled:
    "{name} kann nicht gefragt werden. Erwartet: das Modell „{model}“, gefunden: HTTP 404: Es ist nicht heruntergeladen",
  pull: "Lade es herunter mit: ollama pull {model}",
  pullOr: "Lade es herunter mit: ollama pull {model}; du hast: {known}",
  notOllama:
    "Ist dort ein Ollama-Server? Prüfe providers.{name}.base_url: {url}, ohne /v1 und /api",
  tooBig:
    "Wähle ein kleineres Modell: miniclaw config set agent.model NAME, oder verringere providers.{name}.num_ctx",
  signIn: "Für ein Modell in der Ollama-Cloud melde dich an mit: ollama signin",
  startOllama: "Läuft er? Starte ihn mit: ollama serve",
  setKey:
    "Setze den Schlüssel: miniclaw config set providers.{name}.api_key - (ein Schlüssel in der Umgebung geht dem in der Datei vor)",
  checkNetwork: "Prüfe das Netzwerk und providers.{name}.base_url: {url}",
  noKey:
    "{name} kann nicht gefragt werden. Erwartet: ein Schlüssel in providers.{name}.api_key, gefunden: keiner",
  oddKey:
    "{name} kann nicht gefragt werden. Erwartet: ein Schlüssel aus Buchstaben, Ziffern und Zeichen in providers.{name}.api_key, gefunden: einer mit einem Leerzeichen oder einem ungewöhnlichen Zeichen",
  noSuchType:
    "providers.{name}.type lässt sich nicht verwenden. Erwartet: eines von {known}, gefunden: „{type}“",
  noVectors:
    "Mit {name} lassen sich keine Vektoren berechnen. Erwartet: ein Anbieter mit Modellen, gefunden: „offline“",
};
