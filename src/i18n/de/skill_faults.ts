import type { Catalogue } from "../catalogue.ts";

/** What can be wrong with a skill. */
export const skillFaults: Catalogue["skillFaults"] = {
  unfit: "„{field}“ muss {rule} sein, gefunden: {got}",
  nameRule:
    "ein Name aus 1 bis {most} Kleinbuchstaben a-z, Ziffern und einzelnen Bindestrichen",
  descriptionRule: "eine Beschreibung von 1 bis {most} Zeichen",
  compatibilityRule: "ein Text von 1 bis {most} Zeichen",
  textRule: "ein Text",
  mapRule: "eine Zuordnung von Namen zu Werten",
  toolsRule: "eine Liste von Namen oder ein Text mit Leerzeichen dazwischen",
  folderRule: "der des Ordners, „{folder}“",
  none: "keine Angabe",
  nothing: "nichts",
  characters: { one: "1 Zeichen", other: "{count} Zeichen" },
  passedOver: "„{field}“ ist kein Feld des Formats und wird übergangen",
  noInstructions: "Er hat keine Anleitung unter seinem Frontmatter",
  manyLines:
    "Er hat {lines} Zeilen; ab {most} gehören Einzelheiten in Dateien daneben",
  noFrontmatter: "erwartet: Frontmatter zwischen zwei Zeilen „---“ am Anfang",
  noYaml: "erwartet: YAML im Frontmatter, gefunden: {reason}",
  noYamlAt: "erwartet: YAML im Frontmatter, gefunden: {reason} in Zeile {line}",
  noFields: "erwartet: „name“ und „description“ im Frontmatter",
  leadsOut:
    "erwartet: im Ordner der Skills, gefunden: ein Link, der hinausführt",
  noPlainFile: "SKILL.md muss eine Datei sein",
  tooManyBytes: "erwartet: höchstens {most} Bytes, gefunden: {size}",
  noFile: "es gibt keine Datei",
  or: "{first} oder {second}",
  and: "{first} und {second}",
  needsProgram: "das Programm {name}",
  needsOneOf: "eines der Programme {names}",
  needsVariable: "die Umgebungsvariable {name}",
  nameTakenToCreate:
    "Der Skill „{name}“ lässt sich nicht anlegen. Erwartet: ein neuer Name, gefunden: der eines anderen Skills",
  nameTakenToAdd:
    "Der Skill „{name}“ lässt sich nicht hinzufügen. Erwartet: ein neuer Name, gefunden: der eines anderen Skills",
  chooseName: "Wähle einen anderen Namen, oder lösche zuerst den alten Skill",
  cannotReadBroken: "Der Skill „{name}“ lässt sich nicht lesen: {reason}",
  cannotReadOff:
    "Der Skill „{name}“ lässt sich nicht lesen: er ist ausgeschaltet",
  cannotReadUnknown:
    "Der Skill „{name}“ lässt sich nicht lesen: es gibt keinen dieses Namens",
  cannotDeleteOff:
    "Der Skill „{name}“ lässt sich nicht löschen: er ist ausgeschaltet",
  cannotDeleteBuiltIn:
    "Der Skill „{name}“ lässt sich nicht löschen: er ist ein Teil von miniclaw",
  cannotDeleteUnknown:
    "Der Skill „{name}“ lässt sich nicht löschen: es gibt keinen dieses Namens",
  correctIt: "Korrigiere skills/{name}/SKILL.md",
  renameFolder:
    "Der Ordner skills/.{name} lässt sich von Hand umbenennen oder löschen",
  deleteFolder: "Der Ordner skills/.{name} lässt sich von Hand löschen",
  replaceBuiltIn:
    "Ein eigener Skill dieses Namens tritt an seine Stelle, und ein leerer Ordner skills/.{name} schaltet ihn aus",
  skillsAre: "Die Skills sind: {names}",
  noSkills: "Es gibt noch keine Skills",
  noHashes:
    "{path} lässt sich nicht lesen. Erwartet: die Prüfsummen der Skills",
  deleteHashes:
    "Lösche diese Datei: Änderungen an hinzugefügten Skills fallen dann nicht mehr auf, bis sie neu hinzugefügt werden",
};
