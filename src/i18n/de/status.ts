import type { Catalogue } from "../catalogue.ts";

/** What `miniclaw status` says, and of a gateway that can't be asked. */
export const status: Catalogue["status"] = {
  statusTitle: "Status",
  versionTitle: "Version",
  addressTitle: "Adresse",
  uptimeTitle: "Laufzeit",
  channelsTitle: "Kanäle",
  modelTitle: "Modell",
  queuesTitle: "Warteschlangen",
  tokensTitle: "Tokens",
  jobsTitle: "Aufgaben",
  journalTitle: "Journal",
  setAsideTitle: "beiseitegelegt",
  memoryTitle: "Speicher",
  processTitle: "dieser Aufruf",
  ok: "ok",
  degraded: "eingeschränkt",
  starting: "startet",
  stopping: "wird beendet",
  stopped: "beendet",
  unknown: "unbekannt",
  withDetail: "{status}, {detail}",
  stateOf: "{name}: {status}",
  otherVersion:
    "{running}; dieses Programm ist {version}: Starte das Gateway neu",
  addressOf: "{url}, Prozess {pid}",
  days: "{count} d",
  hours: "{count} h",
  minutes: "{count} min",
  seconds: "{count} s",
  noChannels: "keine",
  modelBy: "{model} von {provider}",
  queues: "{inbound} zu beantworten, {outbound} zuzustellen",
  tokens: "{today} heute",
  tokensOfLimit: "{today} heute, {share} % von {limit}",
  setAside: {
    one: "{count} Nachricht; siehe: miniclaw doctor",
    other: "{count} Nachrichten; siehe: miniclaw doctor",
  },
  process: "{size}, in {started} ms gestartet, in {answered} ms beantwortet",
  notRunning:
    "Das Gateway lässt sich nicht fragen: Unter {url} antwortet nichts",
  startIt: "So startest du es: miniclaw gateway",
  noAnswer:
    "Das Gateway lässt sich nicht fragen: keine Antwort von {url} in {seconds} s",
  hangs:
    "Was dort lauscht, scheint zu hängen: Sieh ins Log des Gateways und starte es neu",
  processHangs:
    "Der Prozess {pid} scheint zu hängen: Sieh ins Log des Gateways und starte es neu",
  otherHttp:
    "Das Gateway lässt sich nicht fragen. Erwartet: miniclaw unter {url}, gefunden: etwas anderes (HTTP {status})",
  noHttp:
    "Das Gateway lässt sich nicht fragen. Erwartet: miniclaw unter {url}, gefunden: etwas anderes (kein HTTP)",
  otherPort:
    "Falls ein anderes Programm diesen Port nutzt, gib dem Gateway einen eigenen: miniclaw config set gateway.port N",
  proxy:
    "{name} ist gesetzt: Trage den Host des Gateways in NO_PROXY ein, oder starte es: miniclaw gateway",
  badHost:
    "„gateway.host“ lässt sich nicht verwenden. Erwartet: ein Name oder eine Adresse, gefunden: „{host}“",
  setHost: "Zum Beispiel: miniclaw config set gateway.host 127.0.0.1",
  badPort:
    "„--port“ lässt sich nicht verwenden. Erwartet: eine Zahl von 0 bis 65535, gefunden: {got}",
};
