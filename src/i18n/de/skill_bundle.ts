import type { Catalogue } from "../catalogue.ts";

/** Why the files of a skill from elsewhere are refused. */
export const skillBundle: Catalogue["skillBundle"] = {
  longPath:
    "Die Datei {path} lässt sich nicht hinzufügen. Erwartet: höchstens {characters} Zeichen und {steps} Ebenen",
  oddPath:
    "Die Datei {path} lässt sich nicht hinzufügen. Erwartet: ein einfacher Pfad unterhalb des Skill-Ordners",
  refused: "Der Skill lässt sich nicht hinzufügen. Erwartet: {expected}",
  tooManyFiles: "höchstens {most} Dateien, gefunden: mehr",
  tooManyBytes: "höchstens {size}, gefunden: mehr",
  pathTwice: "jeder Pfad nur einmal, gefunden: {path} noch einmal",
  noSkillFolder: "ein Ordner mit einer SKILL.md, gefunden: einer ohne",
  nameOwnFolder: "Nenne den Ordner des Skills selbst, nicht den darum herum",
  noPlainFile:
    "nur einfache Dateien, gefunden: ein Link oder ein Gerät: {path}",
  link: "nur einfache Dateien, gefunden: ein Link: {path}",
  device: "nur einfache Dateien, gefunden: ein Gerät: {path}",
  largeFile: "eine kleinere Datei, gefunden: {path}",
  brokenGzip: "eine unbeschädigte gzip-Datei, gefunden: eine beschädigte",
  unpacksTooLarge:
    "ein kleineres Archiv, gefunden: eines, das entpackt zu groß ist",
  webPage: "eine SKILL.md oder ein Archiv, gefunden: eine Webseite",
  lookForFile:
    "Suche dort die Datei selbst, etwa einen Link namens Raw oder Download",
  otherFile:
    "eine SKILL.md oder ein Archiv (.zip, .tar, .tar.gz), gefunden: eine andere Datei",
  password: "ein Archiv ohne Passwort",
  packing: "mit deflate gepackte Dateien, gefunden: Methode {method}",
  brokenFile: "ein unbeschädigtes zip-Archiv, gefunden: {path} beschädigt",
  brokenZip: "ein unbeschädigtes zip-Archiv, gefunden: ein beschädigtes",
  brokenTar: "ein unbeschädigtes tar-Archiv, gefunden: ein beschädigtes",
  largeTar: "ein Archiv mit kleinen Dateien",
  noSkill: "ein Archiv mit einer SKILL.md, gefunden: eines ohne",
  manySkills: "ein Archiv mit einem Skill, gefunden: {number}: {names}",
  unpackIt: "Entpacke es und füge den Ordner des gewünschten hinzu",
};
