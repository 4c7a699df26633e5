import type { Catalogue } from "../catalogue.ts";

/** What `doctor` finds in the home, and at the services it talks to. */
export const doctor: Catalogue["doctor"] = {
  notTried: "nicht geprüft: Die Konfiguration lässt sich nicht lesen",
  someFail: {
    one: "{count} von {total} Prüfungen ist fehlgeschlagen",
    other: "{count} von {total} Prüfungen sind fehlgeschlagen",
  },
  tooSlow: "keine Antwort innerhalb von {seconds} s",
  configMissing: "{path} gibt es nicht: Es gelten die Vorgaben",
  configOdd: "gültig, aber: {warnings}",
  configValid: "{path} ist gültig",
  makeConfig: "Lege eine an mit: miniclaw onboard",
  homeClosed: "{path} ist für andere verschlossen",
  homeMade: "{path} angelegt",
  homeMissing: "{path} gibt es noch nicht",
  homeOpen: "andere auf diesem Rechner dürfen {paths} lesen",
  closeHome: "Verschließe es mit: miniclaw doctor --fix",
  closedNow: "jetzt für andere verschlossen: {paths}",
  makeHome: "Lege ihn an mit: miniclaw onboard",
  andMore: {
    one: "{name} und {count} weiteres",
    other: "{name} und {count} weitere",
  },
  workspaceComplete: "{path} ist vollständig",
  workspaceLacks: "in {path} fehlt: {names}",
  makeMissing: "Ergänze, was fehlt, mit: miniclaw doctor --fix",
  madeAnew: "neu angelegt: {names}",
  gatewayNone: "es läuft kein Gateway",
  gatewayRuns: "ein Gateway läuft unter {url}",
  gatewayRunsAs: "ein Gateway läuft unter {url}, Prozess {pid}",
  gatewayDegraded:
    "ein Gateway läuft unter {url}, aber nicht alles darin funktioniert",
  seeStatus: "Sieh nach, was nicht stimmt, mit: miniclaw status",
  gatewaySilent: "ein Prozess belegt diesen Ordner als Gateway: {reason}",
  notesStale:
    "es läuft kein Gateway, aber ein gewaltsam beendetes hat {names} hinterlassen",
  removeNotes: "Räume das auf mit: miniclaw doctor --fix",
  notesRemoved: "es läuft kein Gateway; aufgeräumt: {names}",
  leftoversNone: "nichts blieb halb geschrieben zurück",
  leftovers: "von einem Absturz halb geschrieben: {names}",
  leftoversRemoved:
    "von einem Absturz halb geschrieben und jetzt entfernt: {names}",
  journalQuiet:
    "nichts wartet, und keine Nachricht musste zurückgestellt werden",
  journalWaits: {
    one: "eine Nachricht wartet, und keine musste zurückgestellt werden",
    other: "{count} Nachrichten warten, und keine musste zurückgestellt werden",
  },
  waitsForGateway:
    "Das Gateway kümmert sich darum, sobald es läuft: miniclaw gateway",
  setAside: "zurückgestellt, weil miniclaw darüber abgestürzt ist: {messages}",
  setAsideForgotten:
    "zurückgestellt, weil miniclaw darüber abgestürzt ist: {messages}; jetzt vergessen",
  setAsideOne: "{text} von {person}, {time}",
  forget:
    "Wer sie geschrieben hat, weiß Bescheid. Kennst du den Grund, lass sie vergessen: miniclaw doctor --fix",
  forgetLater:
    "Wer sie geschrieben hat, weiß Bescheid. Kennst du den Grund, lass sie vergessen: Beende das Gateway, dann miniclaw doctor --fix",
  jobsNone: "es gibt keine",
  jobsNext: {
    one: "{count} Aufgabe; der nächste Lauf ist {time}",
    other: "{count} Aufgaben; der nächste Lauf ist {time}",
  },
  jobsIdle: {
    one: "{count} Aufgabe, die auf nichts wartet",
    other: "{count} Aufgaben, von denen keine wartet",
  },
  jobsOverdue: {
    one: "eine Aufgabe ist überfällig, weil kein Gateway läuft: {names}",
    other: "{count} Aufgaben sind überfällig, weil kein Gateway läuft: {names}",
  },
  jobsMissed: "verpasst und nicht nachgeholt: {names}",
  jobsFailed: "beim letzten Mal schiefgegangen: {names}",
  jobsUnserved: "für einen Chat, in dem niemand schreiben darf: {names}",
  seeJobs: "Siehe: miniclaw cron list",
  startGateway:
    "Starte es: miniclaw gateway (dauerhaft: miniclaw service install)",
  allowOrRemove:
    "Lass die Person in channels.telegram zu, oder entferne die Aufgabe: miniclaw cron remove {id}",
  unreadable: "nicht lesbar: {names}",
  setItAside:
    "Berichtige es, oder leg es beiseite mit: miniclaw doctor --fix; gelöscht wird nichts",
  nowSetAside: "war nicht lesbar und liegt jetzt beiseite als {names}",
  sessionsNone: "es gibt noch keine Unterhaltung",
  sessionsGood: {
    one: "{count} Unterhaltung ist lesbar",
    other: "{count} Unterhaltungen sind lesbar",
  },
  skillsSame: "keiner der hinzugefügten hat sich seither geändert",
  skillsChanged: "seit dem Hinzufügen geändert: {names}",
  lookAtSkills:
    "Sieh sie dir an, und füge sie neu hinzu, wenn alles stimmt: miniclaw skills show {name}",
  modelOffline: "einfache Regeln antworten, ohne ein Modell",
  modelNone: "es ist kein Modell gewählt: Einfache Regeln antworten",
  chooseModel: "Wähle eines mit: miniclaw onboard",
  modelNoKey: "für {provider} gibt es keinen Schlüssel",
  giveKey: "Gib ihn an mit: miniclaw onboard",
  modelCalls: "{model} antwortet in {milliseconds} ms und ruft Werkzeuge auf",
  modelTalks:
    "{model} antwortet in {milliseconds} ms, ruft aber auf Wunsch kein Werkzeug auf",
  modelThinks:
    "{model} antwortet in {milliseconds} ms, hat aber alle {tokens} Tokens verbraucht, bevor es ein Werkzeug aufrief",
  modelToolless:
    "{model} kann keine Werkzeuge aufrufen: Sein Dienst lehnt sie ab",
  chooseCaller:
    "Es kann reden, aber nicht handeln. Wähle eines, das Werkzeuge aufruft: miniclaw onboard",
  chooseSwifter:
    "Mit mehr Tokens gelingt es ihm vielleicht. Sonst wähle ein anderes: miniclaw onboard",
  telegramOff: "der Kanal ist ausgeschaltet",
  telegramBot: "das Token gehört {name}",
  telegramAlone: "das Token gehört {name}, aber niemand darf mit ihm reden",
  allowPeople:
    "Sag in channels.telegram.allow_from, wer es darf: miniclaw onboard",
};
