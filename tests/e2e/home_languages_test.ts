import { deepEqual, equal, match } from "node:assert/strict";
import { Program } from "./program.ts";

const french = { LANG: "fr_FR.UTF-8" };
const german = { LANG: "de_AT.UTF-8" };
const spanish = { LANG: "es_MX.UTF-8" };

Deno.test("notes are told of in the terminal's language, and in JSON in English", async () => {
  await using miniclaw = await Program.create();
  const added = await miniclaw.run(
    ["memory", "append", "long", "-c", "Likes tea"],
    { env: french },
  );
  deepEqual([added.code, added.stdout], [0, "Ajouté à MEMORY.md\n"]);
  const none = await miniclaw.run(["memory", "recent"], { env: german });
  equal(none.stderr, "Keine Notizen in den letzten 7 Tagen\n");
  const one = ["memory", "recent", "--days", "1"];
  const { stderr } = await miniclaw.run(one, { env: spanish });
  equal(stderr, "Ninguna nota de hoy\n");

  const forget = ["memory", "forget", "-q", "tea"];
  const asked = await miniclaw.run(forget, { env: german });
  match(asked.stderr, /^Das würde entfernt:\n- .*Likes tea\n/);
  const gone = await miniclaw.run([...forget, "--yes"], { env: spanish });
  match(gone.stdout, /^Se ha quitado 1 entrada\nEl MEMORY\.md anterior /);
  const edit = ["memory", "edit", "--format", "json"];
  const failed = await miniclaw.run(edit, { env: french });
  match(JSON.parse(failed.stdout).error.message, /^Cannot edit: expected/);
});

Deno.test("conversations are told of in the terminal's language", async () => {
  await using miniclaw = await Program.create();
  const none = await miniclaw.run(["sessions", "list"], { env: spanish });
  equal(none.stderr, "Aún no hay conversaciones\n");
  const asked = await miniclaw.run(["agent", "-m", "hello"], { env: german });
  equal(asked.code, 0);
  const list = await miniclaw.run(["sessions", "list"], { env: french });
  match(list.stdout, /^cli_default {2}.* UTC {2}2 messages\n$/);
  const shown = await miniclaw.run(["sessions", "show", "cli_default"], {
    env: german,
  });
  match(shown.stdout, /^\[.*\] du\nhello\n\n\[.*\] Agent\n/);
  const wrong = await miniclaw.run(["sessions", "delete", "cli_defaul"], {
    env: spanish,
  });
  match(wrong.stderr, /conversación «cli_defaul»\n {2}¿Querías decir/);
});

Deno.test("the agent's terminal speaks its language beside the answers", async () => {
  await using miniclaw = await Program.create();
  const context = ["agent", "--show-context", "-m", "hello"];
  const { stdout } = await miniclaw.run(context, { env: spanish });
  match(stdout, /^=== tools, cerca de \d+ tokens ===\n/);
  match(
    stdout,
    /\n=== En resumen ===\n[^]*la ventana \(agent\.context_tokens\)/,
  );
  const nothing = await miniclaw.run(["agent", "-m", ""], { env: german });
  equal(nothing.code, 2);
  match(nothing.stderr, /^Fehler: Der Agent lässt sich nicht fragen\. /);
});

Deno.test("skills, and what is wrong with them, are told of in the terminal's language", async () => {
  await using miniclaw = await Program.create();
  const folder = `${miniclaw.home}/tea`;
  await Deno.mkdir(folder);
  const file = `${folder}/SKILL.md`;
  await Deno.writeTextFile(file, "---\nname: Tea\nlicense: [x]\n---\n");
  const faults = await miniclaw.run(["skills", "validate", folder], {
    env: french,
  });
  equal(faults.code, 1);
  match(faults.stdout, /«\u00a0name\u00a0» doit être un nom de 1 à 64 lettres/);
  match(
    faults.stdout,
    /«\u00a0description\u00a0» doit être .*, reçu\u00a0: aucun\n/,
  );
  match(faults.stderr, /n’est pas une compétence valide\u00a0: 3 défauts dans/);

  await Deno.writeTextFile(
    file,
    "---\nname: tea\ndescription: Makes tea\nmetadata:\n  x:\n    requires:\n" +
      "      bins: [no-such-kettle, no-such-tap]\n---\nBoil\n",
  );
  const add = ["skills", "add", folder, "--yes"];
  const added = await miniclaw.run(add, { env: german });
  equal(added.stdout, "Skill tea hinzugefügt\n");
  match(added.stderr, /Fehlt hier: das Programm no-such-kettle, das Programm/);
  const list = await miniclaw.run(["skills", "list"], { env: german });
  match(list.stdout, /^NAME +ZUSTAND +ZWECK\n/);
  match(list.stdout, /\ntea +eigen +braucht .*-kettle und das Programm no-su/);
  const json = await miniclaw.run(["skills", "list", "--format", "json"], {
    env: german,
  });
  const [tea] = JSON.parse(json.stdout).skills
    .filter(({ name }: { name: string }) => name === "tea");
  equal(tea.missing[0], "the program no-such-kettle");
  const shown = await miniclaw.run(["skills", "show", "tea"], { env: spanish });
  match(shown.stdout, /^Nombre: +tea\nEstado: +propia\n/);
  match(shown.stdout, /\nFalta: +el programa .* y el programa no-such-tap\n/);
  const again = await miniclaw.run(add, { env: spanish });
  match(again.stderr, /^Error: No se puede añadir la habilidad «tea»: /);
});

Deno.test("a skill that can't be fetched or unpacked is refused in the terminal's language", async () => {
  await using miniclaw = await Program.create();
  const archive = `${miniclaw.home}/tea.zip`;
  await Deno.writeFile(archive, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
  const broken = await miniclaw.run(["skills", "add", archive], {
    env: german,
  });
  match(broken.stderr, /Erwartet: ein unbeschädigtes zip-Archiv, gefunden: /);
  const inside = await miniclaw.run(
    ["skills", "add", "https://127.0.0.1/tea.zip"],
    { env: french },
  );
  match(inside.stderr, / Impossible d’ouvrir https:\/\/127\.0\.0\.1\/tea\.zip/);
  match(inside.stderr, /mène à cette machine.*\n {2}Si c’est voulu, ajoutez/);
});
