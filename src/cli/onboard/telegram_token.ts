import { isBotToken } from "../../channels/telegram/bot_token.ts";
import type { TelegramUser } from "../../channels/telegram/telegram_user.ts";
import { valueAt, withValueAt } from "../../config/config_key.ts";
import type { Guide, Tree } from "./guide.ts";
import { openBot } from "./open_bot.ts";
import { tellProblem } from "./tell_problem.ts";

const TOKEN = ["channels", "telegram", "token"];

const BOTFATHER = [
  "1. Open Telegram and look for @BotFather (https://t.me/BotFather).",
  "2. Press Start and send it: /newbot",
  "3. Choose a name, then a user name that ends in bot.",
  "4. It answers with a token such as 123456789:AAE… Copy it.",
].join("\n");

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
  const { asker } = guide;
  if (isInEnvironment(guide)) {
    asker.note(
      "The token in TELEGRAM_BOT_TOKEN is used",
      "It stays where it is and isn't copied into the settings.",
    );
    return tree;
  }
  if (valueAt(tree, TOKEN)) {
    const choice = await asker.select("There is a bot's token already", [
      { value: "keep", label: "Keep it" },
      { value: "paste", label: "Paste another one" },
    ]);
    if (choice === "keep") return tree;
  }
  asker.note("Make a bot", BOTFATHER);
  return await pasteToken(tree, guide);
}

async function pasteToken(
  tree: Tree,
  { asker, context }: Guide,
): Promise<Tree> {
  const token = await asker.password("Paste the token", {
    check: (typed) =>
      isBotToken(typed)
        ? undefined
        : "A token is a number, a colon and letters, such as 123456789:AAE…",
  });
  context.redactor.add(token);
  return withValueAt(tree, TOKEN, token);
}

async function isKnown(tree: Tree, guide: Guide): Promise<boolean> {
  const { asker } = guide;
  try {
    const bot: TelegramUser = await asker.busy(
      "Asking Telegram about the token",
      async () => await (await openBot(tree, guide)).getMe(),
    );
    asker.note("The token is right", `It belongs to ${bot.name}.`);
    return true;
  } catch (error) {
    tellProblem(error, guide);
    return false;
  }
}

function askWhatNow(
  guide: Guide,
): Promise<"paste" | "again" | "keep" | "later"> {
  return guide.asker.select("What now?", [
    // A token in the environment wins over the file: pasting would change nothing.
    ...(isInEnvironment(guide)
      ? []
      : [{ value: "paste" as const, label: "Paste the token again" }]),
    { value: "again", label: "Try again" },
    { value: "keep", label: "Keep it anyway" },
    { value: "later", label: "Leave Telegram for later" },
  ]);
}

function isInEnvironment({ context }: Guide): boolean {
  return Boolean(context.world.env("TELEGRAM_BOT_TOKEN"));
}
