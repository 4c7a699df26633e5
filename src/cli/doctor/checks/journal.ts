import { isGatewayRunning } from "../../../gateway/gateway_lock.ts";
import {
  dismissSetAside,
  readSetAside,
} from "../../../hub/journal/set_aside.ts";
import type { SetAside } from "../../../hub/journal/ledger.ts";
import type { Check, Finding } from "../check.ts";

/** Letters of a message that are enough to know it again. */
const SHOWN = 60;

/** The journal: messages that were in work at three crashes. */
export const journal: Check = {
  name: "journal",
  async run({ home, fix, log }): Promise<Finding> {
    const folder = `${home.state}/journal`;
    const asides = await readSetAside(folder);
    if (asides.length === 0) {
      return { kind: "ok", message: "no message had to be set aside" };
    }
    const message = `set aside, since miniclaw crashed over them: ${
      asides.map(shown).join("; ")
    }`;
    const runs = await isGatewayRunning(home.state);
    if (!fix || runs) return { kind: "warn", message, hint: hintFor(runs) };
    for (const { message: { id } } of asides) {
      await dismissSetAside(folder, { id, log });
    }
    return { kind: "ok", message: `${message}; now forgotten` };
  },
};

function shown({ message, at }: SetAside): string {
  const { text, person } = message;
  const cut = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return `${JSON.stringify(cut)} of ${person}, ${at}`;
}

function hintFor(runs: boolean): string {
  return "Who wrote them was told. When you know why, have them forgotten: " +
    (runs
      ? "end the gateway, then miniclaw doctor --fix"
      : "miniclaw doctor --fix");
}
