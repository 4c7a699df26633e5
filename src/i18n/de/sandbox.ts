import type { Catalogue } from "../catalogue.ts";

/** Why the processes that tools run in don't work. */
export const sandbox: Catalogue["sandbox"] = {
  tooSlow: "Das wurde nicht fertig: Es dauerte länger als {seconds} s",
  tooMuchMemory:
    "Das wurde nicht fertig: Es brauchte mehr als {megabytes} MB Speicher",
  tryLess: "Versuche es mit weniger auf einmal",
  ended: "Das wurde nicht fertig: Der Prozess dafür hat sich beendet ({how})",
  nonsense: "Das wurde nicht fertig: Der Prozess dafür antwortete Unsinn",
  cannotStart:
    "Der abgeschottete Prozess, in dem Werkzeuge laufen, lässt sich nicht starten",
  mayRunItself:
    "miniclaw muss sich selbst starten dürfen: siehe miniclaw doctor",
};
