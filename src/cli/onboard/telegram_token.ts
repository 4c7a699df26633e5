import type { Say } from "../../base/say.ts";
import { isBotToken } from "../../channels/telegram/bot_token.ts";
import type { TelegramUser } from "../../channels/telegram/telegram_user.ts";
import { valueAt, withValueAt } from "../../config/config_key.ts";
import { texts as shared } from "../../i18n/en/onboard.ts";
import { texts } from "../../i18n/en/onboard_telegram.ts";
import type { Guide, Tree } from "./guide.ts";
import { openBot } from "./open_bot.ts";
import { tellProblem } from "./tell_problem.ts";

const TOKEN = ["channels", "telegram", "token"];

/**
 * Makes sure that there is a token and tries it; undefined where the person
 * would rather do that later.
 */
export async function askToken(
  tree: Tree,
  guide: Guide,
): Promise<Tree | undefined> {
  let current = await firstToken(tree, guide);
  for (;;) {
    if (await isKnown(current, guide)) return current;
    const choice = await askWhatNow(guide);
    if (choice === "keep") return current;
    if (choice === "later") return undefined;
    if (choice === "paste") current = await pasteToken(current, guide);
  }
}

async function firstToken(tree: Tree, guide: Guide): Promise<Tree> {
  const { asker, context: { say } } = guide;
  if (isInEnvironment(guide)) {
    asker.note(say(texts.tokenUsed), say(shared.staysThere));
    return tree;
  }
  if (valueAt(tree, TOKEN)) {
    const choice = await asker.select(say(texts.tokenThere), [
      { value: "keep", label: say(shared.keepIt) },
      { value: "paste", label: say(shared.pasteAnother) },
    ]);
    if (choice === "keep") return tree;
  }
  asker.note(say(texts.makeBot), howToMakeBot(say));
  return await pasteToken(tree, guide);
}

function howToMakeBot(say: Say): string {
  return [
    say(texts.findBotFather),
    say(texts.sendNewBot),
    say(texts.nameBot),
    say(texts.copyToken),
  ].join("\n");
}

async function pasteToken(
  tree: Tree,
  { asker, context }: Guide,
): Promise<Tree> {
  const { say } = context;
  const token = await asker.password(say(texts.pasteToken), {
    check: (typed) => isBotToken(typed) ? undefined : say(texts.oddToken),
  });
  context.redactor.add(token);
  return withValueAt(tree, TOKEN, token);
}

async function isKnown(tree: Tree, guide: Guide): Promise<boolean> {
  const { asker, context: { say } } = guide;
  try {
    const bot: TelegramUser = await asker.busy(
      say(texts.askingTelegram),
      async () => await (await openBot(tree, guide)).getMe(),
    );
    asker.note(say(texts.tokenRight), say(texts.tokenOf, { bot: bot.name }));
    return true;
  } catch (error) {
    tellProblem(error, guide);
    return false;
  }
}

function askWhatNow(
  guide: Guide,
): Promise<"paste" | "again" | "keep" | "later"> {
  const { asker, context: { say } } = guide;
  return asker.select(say(shared.whatNow), [
    // A token in the environment wins over the file: pasting would change nothing.
    ...(isInEnvironment(guide)
      ? []
      : [{ value: "paste" as const, label: say(texts.pasteTokenAgain) }]),
    { value: "again", label: say(shared.tryAgain) },
    { value: "keep", label: say(shared.keepAnyway) },
    { value: "later", label: say(texts.telegramLater) },
  ]);
}

function isInEnvironment({ context }: Guide): boolean {
  return Boolean(context.world.env("TELEGRAM_BOT_TOKEN"));
}
