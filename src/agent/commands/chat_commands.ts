import { approveCommand } from "./approve.ts";
import type { ChatCommand } from "./chat_command.ts";
import { denyCommand } from "./deny.ts";
import { modelCommand } from "./model.ts";
import { newCommand } from "./new.ts";
import { startCommand } from "./start.ts";
import { statusCommand } from "./status.ts";
import { stopCommand } from "./stop.ts";

/** Every chat command but `/help`, which lists them. */
export const chatCommands: readonly ChatCommand[] = [
  startCommand,
  newCommand,
  stopCommand,
  statusCommand,
  modelCommand,
  approveCommand,
  denyCommand,
];

/** Every chat command as lists and menus show it. */
export const commandMenu: readonly Pick<ChatCommand, "name" | "brief">[] = [
  ...chatCommands,
  { name: "help", brief: "help" },
];
