import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { JsonObject } from "../../../src/base/json.ts";
import { languageCodes } from "../../../src/i18n/languages.ts";
import { intents } from "../../../src/providers/offline/intents.ts";
import { recognise } from "../../../src/providers/offline/recognise.ts";
import { understand } from "../../../src/providers/offline/understand.ts";
import { NOW } from "./ask_offline.ts";

const MOMENT = { now: NOW, timezone: "Europe/Paris" };

/** Checks that each text asks for one call of a tool with these arguments. */
function check(tool: string, table: Record<string, JsonObject>): void {
  for (const [text, expected] of Object.entries(table)) {
    deepEqual(callsFor(text), [[tool, expected]], text);
  }
}

function callsFor(text: string): unknown[] {
  return understand(text, MOMENT).map(({ step }) =>
    step.kind === "call" ? [step.tool, step.arguments] : step.text
  );
}

function answerTo(text: string): string {
  return String(callsFor(text)[0]);
}

for (const { examples } of intents) {
  for (const language of languageCodes) {
    for (const example of examples[language]) {
      Deno.test(`the offline rules understand "${example}"`, () => {
        equal(recognise(example, MOMENT)?.language, language);
        equal(
          recognise(`${example.toUpperCase()} `, MOMENT)?.language,
          language,
        );
      });
    }
  }
}

Deno.test("notes are kept as the person wrote them", () => {
  const long = (content: string): JsonObject => ({ content, target: "long" });
  const today = (content: string): JsonObject => ({ content, target: "today" });
  check("write_memory", {
    "remember that I like tea.": long("I like tea."),
    "Please, remember: I like Tea": long("I like Tea"),
    "REMEMBER my sister’s name is Zoé": long("my sister’s name is Zoé"),
    "could you remember that the code is 1234?": long("the code is 1234"),
    "remember “the blue door”": long("the blue door"),
    'remember "a" and "b"': long('"a" and "b"'),
    "remember to buy milk and then call Ann": long(
      "buy milk and then call Ann",
    ),
    "remember:\n- one\n- two": long("- one\n- two"),
    "note for today: called the bank": today("called the bank"),
    "Souviens-toi que j’aime le café": long("j’aime le café"),
    "souviens toi qu'il pleut, s'il te plaît": long("il pleut"),
    "peux-tu te souvenir que Paul vient ?": long("Paul vient"),
    "Retiens : le code est 1234": long("le code est 1234"),
    "N’oublie pas de fermer la porte": long("fermer la porte"),
    "note : acheter du lait": long("acheter du lait"),
    "note pour aujourd’hui : appelé la banque": today("appelé la banque"),
  });
});

Deno.test("questions about what is known search memory", () => {
  check("recall", {
    "what do you know about tea?": { query: "tea" },
    "Do you remember my sister's name?": { query: "my sister's name" },
    "que sais-tu de moi ?": { query: "moi" },
    "que sais-tu sur le thé ?": { query: "le thé" },
    "Qu’est-ce que tu sais à propos de Paul ?": { query: "Paul" },
    "qu'est-ce que tu sais d’Anne": { query: "Anne" },
  });
});

Deno.test("folders are listed, the workspace where none is named", () => {
  const list = (path: string): JsonObject => ({ action: "list", path });
  check("filesystem", {
    "list files": list("."),
    "List the files in the workspace, please.": list("."),
    "list files in ..": list(".."),
    'list files in "my notes"': list("my notes"),
    "can you list my files?": list("."),
    "list src/": list("src/"),
    "ls notes": list("notes"),
    "liste les fichiers": list("."),
    "Peux-tu lister les fichiers du dossier notes ?": list("notes"),
    "quels fichiers y a-t-il dans notes ?": list("notes"),
  });
});

Deno.test("files are read by name", () => {
  const read = (path: string): JsonObject => ({ action: "read", path });
  check("filesystem", {
    "read notes.txt.": read("notes.txt"),
    'read "my file.txt"': read("my file.txt"),
    "show me notes/Todo.md": read("notes/Todo.md"),
    "open notes.txt": read("notes.txt"),
    "read /etc/passwd": read("/etc/passwd"),
    "lis notes.txt s'il te plaît": read("notes.txt"),
    "montre-moi le contenu de notes.txt": read("notes.txt"),
    "pourrais-tu lire le fichier « à faire.txt » ?": read("à faire.txt"),
  });
});

Deno.test("files are written with or without quotation marks", () => {
  const write = (path: string, content: string): JsonObject => ({
    action: "write",
    path,
    content,
  });
  check("filesystem", {
    "write hello to hello.txt": write("hello.txt", "hello"),
    'write "from me, to you" to the file a.txt.': write(
      "a.txt",
      "from me, to you",
    ),
    "write “two\nlines” into “a b.txt”": write("a b.txt", "two\nlines"),
    'write "read a.txt\nlist files" to b.txt': write(
      "b.txt",
      "read a.txt\nlist files",
    ),
    "write in a.txt: hi there": write("a.txt", "hi there"),
    "save my plan in plans/a.md": write("plans/a.md", "my plan"),
    "create a file x.txt with content Hello, world!": write(
      "x.txt",
      "Hello, world!",
    ),
    'create a file called "a b.txt" containing "hi"': write("a b.txt", "hi"),
    "make a new file x.txt that says: hi": write("x.txt", "hi"),
    "écris « Bonjour » dans bonjour.txt": write("bonjour.txt", "Bonjour"),
    "écris salut dans le fichier salut": write("salut", "salut"),
    "crée un fichier x.txt avec le contenu : a b": write("x.txt", "a b"),
  });
});

Deno.test("commands are split as a shell would, and keep their last character", () => {
  const exec = (command: string, ...args: string[]): JsonObject => ({
    command,
    args,
  });
  check("exec", {
    "run ls -la .": exec("ls", "-la", "."),
    "run echo Really?!": exec("echo", "Really?!"),
    "run the command `echo 'a | b' \"c d\" e\\ f`": exec(
      "echo",
      "a | b",
      "c d",
      "e f",
    ),
    "can you run ls?": exec("ls"),
    "exécute la commande ls -l": exec("ls", "-l"),
    "peux-tu exécuter echo “à toi” ?": exec("echo", "à toi"),
    "lance date": exec("date"),
  });
});

Deno.test("what only a shell can do is refused by name", () => {
  match(answerTo("run ls | wc -l"), /did not run that: `\|` is for a shell/);
  match(answerTo("lance ls > a.txt"), /rien lancé\u00a0: `>`/);
  match(answerTo("run echo 'oops"), /never closed/);
  match(answerTo('lance echo "zut'), /jamais fermé/);
});

Deno.test("reminders come again and again, or once", () => {
  const every = (minutes: number, message: string): JsonObject => ({
    action: "add",
    type: "interval",
    minutes,
    message,
    text: true,
  });
  const at = (time: string, message: string): JsonObject => ({
    action: "add",
    type: "fire_at",
    time,
    message,
    text: true,
  });
  check("cron", {
    "every 5 minutes drink water": every(5, "drink water"),
    "every minute, breathe": every(1, "breathe"),
    "Every two hours remind me to stand up": every(120, "stand up"),
    "remind me every hour: stretch": every(60, "stretch"),
    "toutes les 10 minutes rappelle-moi de boire": every(10, "boire"),
    "rappelle-moi d’aérer toutes les 1,5 heures": every(90, "aérer"),
    "remind me in 20 minutes to call": at("2026-03-03T13:25:00.000Z", "call"),
    "remind me to call in 2 days": at("2026-03-05T13:05:00.000Z", "call"),
    "in one hour, remind me to call": at("2026-03-03T14:05:00.000Z", "call"),
    "rappelle-moi dans une heure de sortir": at(
      "2026-03-03T14:05:00.000Z",
      "sortir",
    ),
    "remind me at 2026-07-01T09:00 to pay": at("2026-07-01T07:00:00Z", "pay"),
    "remind me on 2026-07-01 09:00 to pay": at("2026-07-01T07:00:00Z", "pay"),
    "remind me at 2026-07-01T09:00:00+05:30 to pay": at(
      "2026-07-01T09:00:00+05:30",
      "pay",
    ),
    "rappelle-moi d’appeler Anne à 18h30": at(
      "2026-03-03T17:30:00Z",
      "appeler Anne",
    ),
    "remind me at 9:05 to call": at("2026-03-04T08:05:00Z", "call"),
    "remind me at 25:99 to call": at("25:99", "call"),
  });
});

Deno.test("a reminder without a time is asked about", () => {
  match(answerTo("remind me to call Ann"), /^When\?/);
  match(answerTo("rappelle-moi d’appeler Anne"), /^Quand\u00a0\?/);
});

Deno.test("reminders are listed and cancelled", () => {
  check("cron", {
    "what are my reminders?": { action: "list" },
    "mes rappels": { action: "list" },
    "cancel reminder #3.": { action: "remove", id: "3" },
    "annule le rappel A-7": { action: "remove", id: "A-7" },
  });
});

Deno.test("pages are opened by their address", () => {
  check("web", {
    "fetch https://example.org/a?b=C.": { url: "https://example.org/a?b=C" },
    "go to example.org": { url: "https://example.org" },
    "https://example.org": { url: "https://example.org" },
    "Ouvre <HTTPS://Example.org/Page>": { url: "HTTPS://Example.org/Page" },
  });
});

Deno.test("skills are listed and read", () => {
  check("list_skills", {
    "what skills do you have?": {},
    "mes compétences": {},
  });
  check("read_skill", {
    "read the skill weather": { name: "weather" },
    "lis la compétence meteo": { name: "meteo" },
  });
});

Deno.test("the time is told in the person's zone and language", () => {
  equal(
    answerTo("What time is it?"),
    "It is 14:05 on Tuesday 3 March 2026 (Europe/Paris).",
  );
  equal(
    answerTo("Dis-moi quelle heure il est, stp"),
    "Il est 14:05, le mardi 3 mars 2026 (Europe/Paris).",
  );
  const [{ step }] = understand("quel jour sommes-nous ?", {
    now: new Date("2026-05-31T23:30:00Z"),
    timezone: "Asia/Tokyo",
  });
  ok(step.kind === "say");
  equal(step.text, "Il est 08:30, le lundi 1er juin 2026 (Asia/Tokyo).");
});

Deno.test("small talk is honest about being rules", () => {
  match(answerTo("who are you?"), /not a language model/);
  match(answerTo("Es-tu une IA ?"), /pas un modèle de langue/);
  match(answerTo("Merci beaucoup !"), /plaisir/);
  match(answerTo("Thank you!"), /welcome/);
  for (const { examples } of intents) {
    ok(answerTo("help").includes(examples.en[0]));
    ok(answerTo("aide").includes(examples.fr[0]));
  }
});

Deno.test("requests are joined by a new line, or by words where no prose holds them", () => {
  const list = ["filesystem", { action: "list", path: "." }];
  const read = ["filesystem", { action: "read", path: "a.txt" }];
  const note = ["write_memory", { content: "x", target: "long" }];
  deepEqual(callsFor("list files and then read a.txt"), [list, read]);
  deepEqual(callsFor("liste les fichiers puis lis a.txt"), [list, read]);
  deepEqual(callsFor("remember x; then list files"), [note, list]);
  deepEqual(callsFor("remember x\r\n\r\nread a.txt\n"), [note, read]);
});

Deno.test("what resembles a request but isn't one is not acted upon", () => {
  const texts = [
    "write a poem in French",
    "run a marathon",
    "lance une recherche",
    "show me everything",
    "in 5 minutes I will go",
    "what time is it in Tokyo?",
    "every day at nine",
    "read me a story",
    "remember",
    "list files\nand tell me a joke",
    "constructor",
    "",
    "\u0000",
  ];
  for (const text of texts) {
    match(answerTo(text), /offline mode|hors ligne/, text);
  }
});
