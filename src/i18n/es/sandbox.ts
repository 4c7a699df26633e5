import type { Catalogue } from "../catalogue.ts";

/** Why the processes that tools run in don't work. */
export const sandbox: Catalogue["sandbox"] = {
  tooSlow: "No se puede terminar: tardó más de {seconds} s",
  tooMuchMemory:
    "No se puede terminar: necesitaba más de {megabytes} MB de memoria",
  tryLess: "Prueba con menos a la vez",
  ended: "No se puede terminar: el proceso que lo hacía acabó ({how})",
  nonsense:
    "No se puede terminar: el proceso que lo hacía respondió algo sin sentido",
  cannotStart:
    "No se puede iniciar el proceso aislado en el que se ejecutan las herramientas",
  mayRunItself:
    "miniclaw debe poder ejecutarse a sí mismo: consulta miniclaw doctor",
};
