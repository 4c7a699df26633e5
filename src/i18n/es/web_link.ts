import type { Catalogue } from "../catalogue.ts";

/** What `miniclaw web` says, in Spanish. */
export const webLink: Catalogue["webLink"] = {
  madeToken:
    "Se ha creado un token para la página de la pasarela (gateway.token)",
  opened:
    "La página se abre en tu navegador. El enlace sirve una sola vez, durante cinco minutos",
  openIt:
    "Ábrelo en un navegador. El enlace sirve una sola vez, durante cinco minutos; más: miniclaw help web",
  otherToken:
    "No se puede crear el enlace: la pasarela tiene otro token que la configuración",
  restart: "Si su registro no dice por qué, reinicia la pasarela",
  tokenNotRead:
    "No se puede crear el enlace: la pasarela no ha leído el token nuevo",
  tooMany:
    "No se puede crear el enlace: han llegado demasiados tokens erróneos desde este equipo",
};
