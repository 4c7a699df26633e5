import type { Intent, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";
import { shown } from "./shown.ts";

const URL = `[<"]?(?<url>https?://[^\\s<>"]+)[>"]?`;
const DOMAIN = "(?<url>[a-z0-9-]+(\\.[a-z0-9-]+)+([:/][^\\s]*)?)";

/** Reading a web page. */
export const openPage: Intent = {
  examples: {
    en: ["fetch https://example.org", "open https://example.org/page"],
    fr: ["ouvre https://example.org", "lis la page https://example.org/page"],
    de: [
      "öffne https://example.org",
      "lies die Seite https://example.org/seite",
    ],
    es: [
      "abre https://example.org",
      "lee la página https://example.org/pagina",
    ],
  },
  phrases: {
    en: [
      phrase(
        "(fetch|get|load|visit|browse|open|read|show( me)?|go to)" +
          `( the)?( web)?( page| site| website| url| address)?( at)? ${URL}`,
      ),
      phrase(
        `(fetch|visit|browse|go to)( the)?( page| site| website)? ${DOMAIN}`,
      ),
      phrase(URL),
    ],
    fr: [
      phrase(
        "(ouvr(e|ir|ez)|li(s|re|sez)|recupere[rz]?|charge[rz]?|visite[rz]?|" +
          "montre[rz]?(-moi)?|va sur|aller sur|consulte[rz]?)" +
          `( la page| le site| l'adresse| l'url)? ${URL}`,
      ),
      phrase(
        `(visite[rz]?|va sur|aller sur|consulte[rz]?)( la page| le site)? ${DOMAIN}`,
      ),
      phrase(URL),
    ],
    de: [
      phrase(
        "(offne|lies|lade|hole?|besuche?|rufe?|zeige?( mir)?|gehe? (zu|auf))" +
          `( die)?( seite| webseite| website| adresse)? ${URL}( auf)?`,
      ),
      phrase(`(besuche?|gehe? (zu|auf))( die)?( seite| website)? ${DOMAIN}`),
      phrase(URL),
    ],
    es: [
      phrase(
        "(abr(e|ir)|lee(r)?|carga|visita|consulta|muestra(me)?|ve a|ir a)" +
          `( la)?( pagina| pagina web| web| direccion| url)? ${URL}`,
      ),
      phrase(`(visita|consulta|ve a|ir a)( la)?( pagina| web)? ${DOMAIN}`),
      phrase(URL),
    ],
  },
  form: "plain",
  plan({ parts: { url = "" }, say }): Step | undefined {
    return {
      kind: "call",
      tool: "web",
      arguments: { url: /^https?:/i.test(url) ? url : `https://${url}` },
      tell: (result) => shown(result, say),
    };
  },
};
