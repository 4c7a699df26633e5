import { phrase } from "../../../base/phrase.ts";
import { isGatewayRunning } from "../../../gateway/gateway_lock.ts";
import { texts } from "../../../i18n/en/doctor_machine.ts";
import { wordSize } from "../../../i18n/word_size.ts";
import { askRunning } from "../ask_running.ts";
import type { Check, CheckContext, Finding } from "../check.ts";
import { type MachineMemory, readMemory } from "../read_memory.ts";

const MIB = 1024 * 1024;

/** What a gateway takes after a thousand messages, with a tool at work. */
const NEEDED = 160 * MIB;

/** What should stay free beside a gateway that runs already. */
const SPARE = 48 * MIB;

/** A machine with less than this does better with swap. */
const SMALL = 1200 * MIB;

/** Memory: whether a gateway fits into what is free here, and stays there. */
export const memory: Check = {
  name: "memory",
  async run(context): Promise<Finding> {
    const used = await gatewayBytes(context);
    return judgeMemory(await readMemory(), used);
  },
};

/** What the memory of a machine means, where a gateway takes so many bytes already. */
export function judgeMemory(
  machine: MachineMemory | undefined,
  usedBytes?: number,
): Finding {
  if (!machine) return { kind: "ok", message: phrase(texts.memoryUnknown) };
  const { freeBytes, totalBytes, swapBytes, limitBytes } = machine;
  const needed = wordSize(NEEDED);
  if (limitBytes !== undefined && limitBytes < NEEDED) {
    const limit = wordSize(limitBytes);
    const message = phrase(texts.memoryCapped, { limit, needed });
    return { kind: "warn", message, hint: phrase(texts.raiseLimit) };
  }
  const [free, total] = [freeBytes, totalBytes].map(wordSize);
  if (freeBytes < (usedBytes === undefined ? NEEDED : SPARE)) {
    const message = phrase(texts.memoryLow, { free, total, needed });
    return { kind: "warn", message, hint: phrase(texts.endOthers) };
  }
  if (swapBytes === 0 && totalBytes < SMALL) {
    const message = phrase(texts.memoryNoSwap, { free, total });
    return { kind: "warn", message, hint: phrase(texts.addSwap) };
  }
  const message = usedBytes === undefined
    ? phrase(texts.memoryEnough, { free, total, needed })
    : phrase(texts.memoryWithGateway, {
      ...{ free, total, used: wordSize(usedBytes) },
    });
  return { kind: "ok", message };
}

/** What the gateway of this home takes, if one runs and answers. */
async function gatewayBytes(
  context: CheckContext,
): Promise<number | undefined> {
  if (!(await isGatewayRunning(context.home.state))) return undefined;
  const running = await askRunning(context).catch(() => undefined);
  return running?.health.memory.rss_bytes;
}
