import { deepEqual, equal, ok } from "node:assert/strict";
import { operations } from "../../../src/gateway/api/operations.ts";
import { requestFault } from "../../../src/gateway/api/request_fault.ts";
import { phrase } from "../../../src/base/phrase.ts";
import { texts } from "../../../src/i18n/en/api.ts";
import { ApiStage } from "./api_stage.ts";

const whole = phrase(texts.wholeBody);

/** What is said of a body that is sent to an operation. */
async function fault(id: string, sent: unknown): Promise<string> {
  const { body: schema } = operations.find((one) => one.id === id)!;
  const { issues } = await schema!["~standard"].validate(sent);
  ok(issues, `${JSON.stringify(sent)} is right`);
  return requestFault(issues[0], whole).message;
}

const schedule = { type: "interval", minutes: 5 };
const job = { message: "Tea", schedule };

const cases: [id: string, sent: unknown, told: string][] = [
  ["postChat", null, 'Cannot use "the body": expected an object, got null'],
  ["postChat", {}, 'Cannot use "message": expected a value, got nothing'],
  ["postChat", { message: 3 }, 'Cannot use "message": expected a text, got 3'],
  [
    "postChat",
    { message: " " },
    'Cannot use "message": expected a text that isn\'t empty, got ""',
  ],
  [
    "postChat",
    { message: "x".repeat(100_001) },
    'Cannot use "message": expected at most 100000 characters, got 100001',
  ],
  ["postChat", { message: "x", hue: 1 }, 'Cannot find the key "hue"'],
  [
    "postChat",
    { message: "x", id: "a b" },
    'Cannot use "id": expected what the document of the API says, got "a b"',
  ],
  [
    "answerApproval",
    { answer: "perhaps" },
    'Cannot use "answer": expected "once", "always" or "denied", got "perhaps"',
  ],
  [
    "addJob",
    { ...job, schedule: { type: "never" } },
    'Cannot use "schedule.type": expected "fire_at", "interval" or "cron", got "never"',
  ],
  [
    "addJob",
    { ...job, schedule: { ...schedule, minutes: 2.5 } },
    'Cannot use "schedule.minutes": expected a whole number, got 2.5',
  ],
  [
    "addJob",
    { ...job, text: "yes" },
    'Cannot use "text": expected true or false, got "yes"',
  ],
  [
    "changeSetting",
    { key: "language", value: null },
    'Cannot use "value": expected true or false or a number or a text, got null',
  ],
  [
    "changePersona",
    { name: "", text: "x", version: "1" },
    'Cannot use "name": expected a name for the agent, got ""',
  ],
  [
    "changePersona",
    { text: " ", version: "1" },
    'Cannot use "text": expected a text that isn\'t empty, got " "',
  ],
  [
    "login",
    { token: "secret", code: "1" },
    'Cannot use "the body": expected an object with a "token" or a "code", got {"token":"***","code":"1"}',
  ],
];

Deno.test("a body that can't be used is told by where, what was expected and what was found", async () => {
  for (const [id, sent, told] of cases) equal(await fault(id, sent), told);
});

Deno.test("what is said of a body is short and plain, whatever stands in it", async () => {
  const key = `\x1b[2J${"k".repeat(500_000)}`;
  equal(
    await fault("postChat", { message: "x", [key]: 1 }),
    `Cannot find the key "${"k".repeat(79)}…"`,
  );
  const deep = JSON.parse(`${"[".repeat(200_000)}${"]".repeat(200_000)}`);
  equal(
    await fault("postChat", { message: deep }),
    'Cannot use "message": expected a text, got [[[["…"]]]]',
  );
});

Deno.test("nothing that valibot says is told to anybody, in no language", async () => {
  for (const { body } of operations) {
    if (!body) continue;
    for (const sent of [null, [], {}, "x", { message: {}, text: [], key: 1 }]) {
      const { issues = [] } = await body["~standard"].validate(sent);
      for (const issue of issues) {
        const { message } = requestFault(issue, whole);
        ok(!/Invalid|received|undefined|\w+\(/.test(message), message);
      }
    }
  }
});

Deno.test("a request that can't be used is refused in the language of who asks", async () => {
  await using stage = await ApiStage.start();
  const headers = { "accept-language": "fr" };
  const told = [
    await stage.ask("POST", "/api/chat", { headers, body: { message: 3 } }),
    await stage.ask("GET", "/api/sessions?limit=x", { headers }),
    await stage.ask("POST", "/api/chat", {
      ...{ headers: { ...headers, "content-type": "text/plain" }, body: "x" },
    }),
    await stage.ask("POST", "/api/chat", {
      ...{ headers, body: { message: "x".repeat(1024 * 1024) } },
    }),
  ];
  deepEqual(told.map(({ body }) => body.error.message.replace(/\s/g, " ")), [
    "Impossible d’utiliser « message ». Attendu : un texte, reçu : 3",
    'Impossible d’utiliser « limit ». Attendu : un entier de 1 à 500, reçu : "x"',
    "Réponse impossible. Attendu : un corps de content-type application/json, reçu : « text/plain »",
    "Impossible de lire le corps de la requête. Attendu : au plus 1048576 octets, reçu : davantage",
  ]);
  equal(told[0].body.error.hint, "Voir /api/openapi.json");
});
