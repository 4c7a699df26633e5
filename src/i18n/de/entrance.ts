import type { Catalogue } from "../catalogue.ts";

/** What the gateway says to who asks it by HTTP and isn't let in, in German. */
export const entrance: Catalogue["entrance"] = {
  allowHost:
    "Einen eigenen Namen fügst du so hinzu: miniclaw config set gateway.allowed_hosts NAME",
  broken: "Keine Antwort möglich: Intern ist etwas schiefgegangen",
  noJson:
    "Keine Antwort möglich. Erwartet: ein Inhalt vom content-type application/json, gefunden: „{type}“",
  noOrigin:
    "Keine Antwort möglich. Erwartet: der Header Origin bei einer Anmeldung per Cookie; Programme nehmen Authorization: Bearer TOKEN",
  noToken: "Setze zuerst ein Token: mit miniclaw web oder miniclaw onboard",
  nothingHere: "Keine Antwort möglich: Unter dieser Adresse gibt es nichts",
  otherHost: "Keine Antwort möglich: „{host}“ ist kein Name dieses Gateways",
  otherMethod: "Keine Antwort möglich. Erwartet: {allow}, gefunden: {got}",
  otherOrigin:
    "Keine Antwort möglich: Die Anfrage kommt von der Seite einer anderen Website",
  seeLog: "Das Protokoll des Gateways sagt mehr",
  tooMany:
    "Keine Antwort möglich: Von deiner Adresse kamen zu viele falsche Tokens",
  unauthorized:
    "Keine Antwort möglich. Erwartet: der Header Authorization: Bearer TOKEN oder eine Anmeldung",
  waitSeconds: {
    one: "Versuch es in {count} Sekunde noch einmal",
    other: "Versuch es in {count} Sekunden noch einmal",
  },
  whereToken: "TOKEN ist der Wert von gateway.token in der Konfiguration",
};
