import { deepEqual, equal, match } from "node:assert/strict";
import { version } from "../../src/config/version.ts";
import { UserManager } from "../fakes/user_manager.ts";
import { healthy, testHttp } from "../gateway/http/test_http.ts";
import { Program } from "./program.ts";

const french = { LANG: "fr_FR.UTF-8" };
const german = { LANG: "de_AT.UTF-8" };
const spanish = { LANG: "es_MX.UTF-8" };

/** A program whose configuration names a time zone, and what else is given. */
async function stage(more: Record<string, unknown> = {}): Promise<Program> {
  const program = await Program.create();
  await Deno.mkdir(program.path("state"), { recursive: true });
  const config = { agent: { timezone: "Europe/Paris" }, ...more };
  await Deno.writeTextFile(
    program.path("config.json"),
    JSON.stringify({ version: 1, ...config }),
    { mode: 0o600 },
  );
  return program;
}

Deno.test("cron speaks German, and keeps its jobs in English", async () => {
  await using program = await stage();
  const cron = (...words: string[]) =>
    program.run(["cron", ...words], { env: german });
  const empty = await cron("list");
  equal(
    empty.stderr,
    "Es gibt noch keine Aufgaben: miniclaw help cron add\n",
  );
  const added = await cron("add", "--every", "60", "-m", "Trink Wasser");
  match(added.stderr, /^Aufgaben laufen nur, solange `miniclaw gateway` läuft/);
  const [, id, moment] =
    /^Aufgabe (\w+) hinzugefügt, nächster Lauf (.* Europe\/Paris)\n$/
      .exec(added.stdout)!;
  const path = program.path("state/jobs.json");
  const results = [
    ["answered", "beantwortet"],
    ["failed: no key", "fehlgeschlagen: no key"],
    ["held", "zurückgehalten"],
    ["constructor", "constructor"],
  ];
  for (const [kept, shown] of results) {
    const file = JSON.parse(await Deno.readTextFile(path));
    file.jobs[0].last_result = kept;
    await Deno.writeTextFile(path, JSON.stringify(file));
    const line = `${id}  alle 60 Minuten  als Nächstes ${moment}`;
    equal(
      (await cron("list")).stdout,
      `${line}  cli:default  ${shown}  Trink Wasser\n`,
    );
  }
});

Deno.test("what can't be a job is told in French, and to programs in English", async () => {
  await using program = await stage();
  const words = ["cron", "add", "--every", "1", "-m", "Bois"];
  const { code, stderr } = await program.run(words, { env: french });
  equal(code, 2);
  equal(
    stderr.replaceAll("\u00a0", " "),
    "Erreur : Impossible de planifier la tâche : " +
      "attendu : un nombre entier de minutes de 2 à 525600, reçu : 1\n",
  );
  const forPrograms = await program.run([...words, "--format", "json"], {
    env: french,
  });
  equal(
    JSON.parse(forPrograms.stdout).error.message,
    "Cannot schedule the job: expected a whole number of minutes from 2 to 525600, got 1",
  );
});

Deno.test("a schedule that was broken by hand is told in Spanish", async () => {
  await using program = await stage();
  const words = ["cron", "add", "--cron", "0 8 * * *", "-m", "Bebe agua"];
  const [, id] = /^Tarea (\w+) añadida/
    .exec((await program.run(words, { env: spanish })).stdout)!;
  const path = program.path("state/jobs.json");
  const file = JSON.parse(await Deno.readTextFile(path));
  file.jobs[0].enabled = false;
  file.jobs[0].schedule.timezone = "Marte";
  await Deno.writeTextFile(path, JSON.stringify(file));
  const { stderr } = await program.run(["cron", "enable", id], {
    env: spanish,
  });
  match(
    stderr,
    /No se puede activar la tarea «\w+»: se esperaba una zona horaria IANA, se encontró "Marte"\n {2}Su programación/,
  );
});

Deno.test("status speaks French, with its numbers as they are written there", async () => {
  await using server = testHttp({
    health: () => ({
      ...healthy,
      ...{ version, set_aside: 1, uptime_seconds: 90_000 },
      tokens: { today: 12_345, limit: 50_000 },
    }),
  });
  await using program = await stage({ gateway: { port: server.port } });
  const { stdout } = await program.run(["status"], { env: french });
  const lines = stdout.split("\n");
  deepEqual(
    lines.slice(3, 9).map((line) => line.replace(/\s{2,}/, "|")),
    [
      "en marche depuis|1 j 1 h",
      "canaux|telegram : ok",
      "modèle|google/gemini-2.5-flash par openrouter (openrouter.ai) : ok",
      "files d’attente|0 à traiter, 0 à livrer",
      "tokens|12 345 aujourd’hui, 24 % de 50 000",
      "mis de côté|1 message ; voir : miniclaw doctor",
    ],
  );
});

Deno.test("a gateway that doesn't run is told in German", async () => {
  const free = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = free.addr;
  free.close();
  await using program = await stage({ gateway: { port } });
  const { stderr } = await program.run(["status"], { env: german });
  equal(
    stderr,
    `Fehler: Das Gateway lässt sich nicht fragen: Unter http://127.0.0.1:${port} antwortet nichts\n` +
      "  So startest du es: miniclaw gateway\n",
  );
});

Deno.test("backup and restore speak Spanish", async () => {
  await using program = await stage();
  const run = (...words: string[]) => program.run(words, { env: spanish });
  const file = `${program.home}/copia.tar.gz`;
  await Deno.mkdir(program.path("workspace"));
  await Deno.symlink("/nowhere", program.path("workspace/link"));
  const made = await run("backup", file);
  match(made.stdout, /^Copia de seguridad guardada en .*copia\.tar\.gz \(/);
  match(made.stdout, /: config\.json, 0 archivos del espacio de trabajo, /);
  match(made.stdout, /^Omitido: workspace\/link \(un enlace\)$/m);
  const there = await run("restore", file);
  match(there.stderr, /se esperaba una carpeta de miniclaw vacía/);
  const back = await run("restore", file, "--force");
  match(back.stdout, /^Está como estaba el .*, con miniclaw /m);
  await Deno.writeTextFile(file, "no archive");
  const broken = await run("restore", file, "--force");
  match(
    broken.stderr,
    /No se puede restaurar: se esperaba un \.tar\.gz entero, .*\n {2}No se ha cambiado nada/,
  );
});

Deno.test(
  "the service speaks German, and what is for programs stays English",
  { ignore: Deno.build.os !== "linux" },
  async () => {
    await using program = await stage();
    await using manager = await UserManager.create();
    await manager.be("unreachable");
    const env = { ...manager.env, ...german };
    const service = (...words: string[]) =>
      program.run(["service", ...words], { env });
    const { stdout } = await service("install");
    match(stdout, /^Die Unit wurde geschrieben: .*\nEr läuft noch nicht\. /);
    match(stdout, /nicht erreichbar \(.*\)\. Danach:\n {2}systemctl/);
    const again = await service("install", "--format", "json");
    match(JSON.parse(again.stdout).why, /^Your systemd can't be reached/);
    const gone = await service("uninstall");
    match(gone.stdout, /^Die Unit wurde entfernt: .*\nDeine Dateien bleiben/);
  },
);

Deno.test("completion describes values in French", async () => {
  await using program = await stage();
  const { stdout } = await program.run(
    ["__complete", "fish", "help", "sec"],
    { env: french },
  );
  equal(stdout, "security\tUn guide\n");
});
