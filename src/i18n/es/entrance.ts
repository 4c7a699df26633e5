import type { Catalogue } from "../catalogue.ts";

/** What the gateway says to who asks it by HTTP and isn't let in, in Spanish. */
export const entrance: Catalogue["entrance"] = {
  allowHost:
    "Un nombre tuyo se añade así: miniclaw config set gateway.allowed_hosts NAME",
  broken: "No se puede responder: algo ha fallado internamente",
  noJson:
    "No se puede responder: se esperaba un cuerpo con content-type application/json, se encontró «{type}»",
  noOrigin:
    "No se puede responder: se esperaba la cabecera Origin con un acceso por cookie; los programas usan Authorization: Bearer TOKEN",
  noToken: "Define primero un token: lo hace miniclaw web, o miniclaw onboard",
  nothingHere: "No se puede responder: no hay nada en esta dirección",
  otherHost: "No se puede responder: «{host}» no es un nombre de esta pasarela",
  otherMethod: "No se puede responder: se esperaba {allow}, se encontró {got}",
  otherOrigin:
    "No se puede responder: la petición viene de una página de otro sitio",
  seeLog: "El registro de la pasarela dice más",
  tooMany:
    "No se puede responder: han llegado demasiados tokens erróneos desde tu dirección",
  unauthorized:
    "No se puede responder: se esperaba la cabecera Authorization: Bearer TOKEN, o un acceso",
  waitSeconds: {
    one: "Inténtalo de nuevo en {count} segundo",
    other: "Inténtalo de nuevo en {count} segundos",
  },
  whereToken: "TOKEN es el valor de gateway.token en la configuración",
};
