import { deepEqual, match, rejects } from "node:assert/strict";
import { loadLanguage } from "../../src/i18n/load_language.ts";
import { type Stage, stage } from "../cli/onboard/stage.ts";
import type { FakePerson } from "../fakes/telegram_server.ts";
import { englishLeft } from "./english_left.ts";

const KEY = "sk-right-key-0123456789";
const WRONG = "sk-wrong-key-0123456789";
const TOKEN = "123456789:AAFakeTokenForTestsOnly_0123456789";

const ann: FakePerson = {
  id: 42,
  first_name: "Ann",
  username: "ann",
  state: "started",
};
const bob: FakePerson = { id: 43, first_name: "Bob", state: "never started" };

function requireNoEnglish(shown: string, { test }: Stage): void {
  const areas = [
    "onboard",
    "onboardModel",
    "onboardSummary",
    "onboardTelegram",
  ] as const;
  deepEqual(englishLeft(shown + test.stdout() + test.stderr(), areas), []);
}

Deno.test("French: a key that is wrong first, and a model", async () => {
  await using on = await stage({ language: await loadLanguage("fr") });
  const shown = await on.play([
    [/^D’où doivent venir les réponses/, { pick: "OpenRouter" }],
    [/^Collez votre clé pour OpenRouter/, {
      paste: WRONG,
      refused: ["", "deux mots"],
    }],
    [/^Quel modèle.*Son nom/, { enter: true }],
    [/^Que faire maintenant/, { pick: "Coller la clé de nouveau" }],
    [/^Collez votre clé pour OpenRouter/, { paste: KEY }],
    [/^Voulez-vous aussi lui parler dans Telegram/, { say: false }],
    [/^Votre fuseau horaire/, { type: "Europe/Paris", refused: ["Paris"] }],
    [/^L’enregistrer/, { say: true }],
  ]);
  match(shown, /# Bienvenue dans miniclaw\nQuelques questions/);
  match(shown, /# Cela n’a pas fonctionné\n/);
  match(shown, /# Ça marche\nLe modèle a répondu\./);
  match(shown, /\nSource des réponses {2}openrouter, modèle google/);
  match(shown, /\nFuseau horaire {7}Europe\/Paris\n/);
  match(on.test.stdout(), /^miniclaw est configuré dans .*\nFichiers écrits/);
  requireNoEnglish(shown, on);
});

Deno.test("German: a bot, somebody who hasn't pressed Start, and a greeting", async () => {
  const language = await loadLanguage("de");
  await using on = await stage({ language }, [ann, { ...bob }]);
  on.telegram.say(ann, "/start");
  const shown = await on.play([
    [/^Woher sollen die Antworten kommen/, { pick: "Noch keiner" }],
    [/^Möchtest du auch in Telegram/, { say: true }],
    [/^Füge das Token ein/, { paste: TOKEN, refused: ["", "hallo"] }],
    [/^Welche Nummer hast du/, { pick: "Für mich herausfinden" }],
    [/^Wer davon bist du/, { pick: "Niemand davon" }],
    [/^Welche Nummer hast du/, { pick: "Ich gebe sie ein" }],
    [/^Deine Nummer/, { type: "42, 43", refused: ["Ann"] }],
    [/^Was nun/, { pick: "Ohne das weitermachen" }],
    [/^Deine Zeitzone/, { enter: true }],
    [/^So schreiben/, { say: true }],
  ]);
  match(shown, /# Einen Bot anlegen\n1\. Öffne Telegram/);
  match(shown, /- @ann, Nummer 42 /);
  match(shown, /„Dein Agent ist bereit“ wurde an 42 geschickt\./);
  deepEqual(on.telegram.sent, [{ chatId: 42, text: "Dein Agent ist bereit" }]);
  match(shown, /\nTelegram {10}Token \*\*\*, hört auf 42, 43\n/);
  requireNoEnglish(shown, on);
});

Deno.test("Spanish: a set-up that was begun is finished, or left", async () => {
  await using on = await stage({ language: await loadLanguage("es") });
  await on.setConfig({ channels: { telegram: { token: TOKEN } } });
  const shown = await on.play([
    [/^¿Qué quieres cambiar/, { pick: "Terminar de configurar Telegram" }],
    [/^Ya hay un token de bot/, { pick: "Conservar" }],
    [/^¿Cuál es tu número/, { pick: "Dejarlo para más tarde" }],
    [/^¿Guardarla/, { say: true }],
  ]);
  match(shown, /sin terminar: falta quién puede hablar con el bot/);
  requireNoEnglish(shown, on);
  const left = on.play([[/^¿Qué quieres cambiar/, { escape: true }]]);
  await rejects(left, (error: Error) => {
    match(error.message, /^Set-up left/); // as logs have it
    return true;
  });
});

Deno.test("French: Ollama that isn't there, and a service of one's own", async () => {
  await using on = await stage({ language: await loadLanguage("fr") });
  const shown = await on.play([
    [/^D’où/, { pick: "Ollama" }],
    [/^Que faire maintenant/, { pick: "Il tourne sur une autre machine" }],
    [/^Son adresse, par exemple http:\/\/192/, {
      type: "http://192.168.1.21:11434",
      refused: ["http://example.com"],
    }],
    [/^Que faire maintenant/, { pick: "Revenir et choisir autre chose" }],
    [/^D’où/, { pick: "Un autre service" }],
    [/^Un nom court/, { type: "labo", refused: ["openai", "Labo"] }],
    [/^Son adresse, par exemple https/, { type: "http://192.168.1.20/v1" }],
    [/^Collez sa clé, ou appuyez sur Entrée/, { enter: true }],
    [/^Quel modèle.*Son nom/, { type: "tiny", refused: [""] }],
    [/^Que faire maintenant/, { pick: "Garder quand même" }],
    [/^Voulez-vous aussi/, { say: false }],
    [/^Votre fuseau horaire/, { enter: true }],
    [/^L’enregistrer/, { say: true }],
  ]);
  match(shown, /# Ollama ne répond pas à http:\/\/127\.0\.0\.1:11434\n/);
  match(shown, /! Attendu ici.*une adresse https sans mot de passe/);
  requireNoEnglish(shown, on);
});
