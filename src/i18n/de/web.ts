import type { Catalogue } from "../catalogue.ts";

/** Why an address can't be opened. */
export const web: Catalogue["web"] = {
  cannotOpen: "{address} lässt sich nicht öffnen: {reason}",
  noAddress: "das ist keine Adresse",
  addressLooks: "Eine Adresse sieht aus wie „https://example.com/page“",
  otherScheme: "erwartet: eine Adresse, die mit https oder http beginnt",
  withName: "erwartet: eine Adresse ohne Namen und Passwort",
  badRedirect: "der Weiterleitung lässt sich nicht folgen: {fault}",
  noTls: "erwartet: eine Adresse, die mit https beginnt",
  manyRedirects: "sie leitet mehr als {most}-mal weiter",
  isPrivate:
    "sie führt zu diesem Rechner, in ein privates Netz oder zu einer reservierten Adresse",
  allowPrivate:
    "Falls das gewollt ist, füge „{host}“ in der Konfiguration zu „tools.web.allow_private“ hinzu",
  noHost: "es gibt keinen Host dieses Namens, oder dieser Rechner ist offline",
  refuses: "der Host lehnt die Verbindung ab",
  unreachable: "der Host ist nicht zu erreichen",
  cut: "der Host hat die Verbindung abgebrochen",
  noHttp: "der Host spricht kein HTTP",
  badCertificate: "das Zertifikat der TLS-Verbindung ist dafür nicht gültig",
  hostWithoutTls: "der Host spricht kein TLS",
  brokeOff: "die Verbindung brach ab",
  brokeOffWith: "die Verbindung brach ab ({words})",
  brokenContent: "ihr komprimierter Inhalt ist beschädigt",
  oddCompression:
    "ihr Inhalt ist auf eine Weise komprimiert, um die niemand gebeten hat",
  otherStatus: "erwartet: eine Datei, gefunden: der Status {status}",
  tooLarge: "erwartet: höchstens {size}, gefunden: mehr",
  tooSlow: "es dauerte länger als {seconds} s",
};
