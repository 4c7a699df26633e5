import { deepEqual, equal, match } from "node:assert/strict";
import { sayIn } from "../../src/base/say.ts";
import { terminalApprover } from "../../src/cli/agent/terminal_approver.ts";
import { loadLanguage } from "../../src/i18n/load_language.ts";
import type { LanguageCode } from "../../src/i18n/languages.ts";
import type { ApprovalRequest } from "../../src/tools/approval/approver.ts";
import { askInChat } from "../../src/tools/approval/ask_in_chat.ts";
import { PendingApprovals } from "../../src/tools/approval/pending_approvals.ts";

const request: ApprovalRequest = {
  chat: { channel: "telegram", chatId: "1" },
  person: "telegram:1",
  argv: ["git", "log"],
  cwd: "/w",
  program: "/usr/bin/git",
  mayBeRemembered: true,
};

const { signal } = new AbortController();

/** What a person is shown, and what comes of the line that they type. */
async function typed(
  code: LanguageCode,
  line: string,
): Promise<{ answer: string; shown: string }> {
  let now = 0;
  let shown = "";
  const approver = terminalApprover({
    write: (text) => void (shown += text),
    clock: () => now,
    readLine(prompt) {
      shown += prompt;
      now += 1000;
      return Promise.resolve(line);
    },
    say: sayIn(await loadLanguage(code)),
  });
  return { answer: await approver.ask(request, signal), shown };
}

Deno.test("on a terminal a yes in the person's language or in English is one", async () => {
  const cases: [LanguageCode, string, string][] = [
    ["fr", "o", "once"],
    ["fr", "OUI", "once"],
    ["fr", "y", "once"],
    ["fr", "toujours", "always"],
    ["fr", "ja", "denied"],
    ["de", "j", "once"],
    ["de", "immer", "always"],
    ["de", "nein", "denied"],
    ["es", "sí", "once"],
    ["es", "s", "once"],
    ["es", "siempre", "always"],
    ["es", "", "denied"],
    ["es", "/approve always", "always"],
  ];
  for (const [code, line, expected] of cases) {
    equal((await typed(code, line)).answer, expected, `${code}: ${line}`);
  }
  const { shown } = await typed("de", "n");
  match(shown, /^\nDarf das ausgeführt werden\? .*\n {2}git log\n {2}in \/w\n/);
  match(shown, /\nj: einmal, a: immer, für \/usr\/bin\/git, N: nein > $/);
});

Deno.test("in a chat the question and its buttons are in the person's language", async () => {
  const pending = new PendingApprovals();
  const asked: unknown[] = [];
  let labels: string[] = [];
  let text = "";
  const sent = Promise.withResolvers<void>();
  const approver = askInChat({
    pending,
    languageOf({ chat, person }) {
      asked.push(chat, person);
      return loadLanguage("es");
    },
    send(_chat, content, choices) {
      text = content;
      labels = choices.map(({ label }) => label);
      return Promise.resolve(sent.resolve());
    },
  });
  const answer = approver.ask(request, signal);
  await sent.promise;
  deepEqual(asked, [request.chat, request.person]);
  deepEqual(labels, ["Permitir una vez", "Siempre", "No"]);
  match(
    text,
    /^¿Puedo ejecutar esto\? .*\ngit log\nen \/w\n\/approve \w{6} - /,
  );
  const code = /\/deny (\w+)/.exec(text)?.[1] ?? "";
  const { chat, person } = request;
  pending.reply({ code, chat, person, answer: "once" });
  equal(await answer, "once");
});
