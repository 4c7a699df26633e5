import { texts } from "../../i18n/en/upgrade.ts";
import { placeOf } from "../../upgrade/executable_place.ts";
import { rollBack } from "../../upgrade/roll_back.ts";
import type { CommandContext } from "../command_context.ts";
import type { Machine } from "./machine.ts";
import { renewGateway } from "./renew_gateway.ts";
import { requireExecutable } from "./require_executable.ts";

/** Puts the version before back. It needs no configuration, which may be newer. */
export async function putBack(
  { started, version: current }: Machine,
  { context, restart }: { context: CommandContext; restart: boolean },
): Promise<void> {
  await requireExecutable(started);
  const place = await placeOf(started.executable);
  const version = await rollBack(place);
  const gateway = await renewGateway(place, { context, version, restart });
  const { path, previous } = place;
  context.print({
    text: [
      context.say(texts.rolledBack, { version, path }),
      context.say(texts.otherKept, { path: previous }),
      ...gateway.lines,
    ].join("\n"),
    json: {
      ...{ current, version, path, previous },
      restarted: gateway.isRestarted,
    },
  });
}
