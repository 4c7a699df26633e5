import { stripControl } from "../base/strip_control.ts";
import { stripInvisible } from "../base/strip_invisible.ts";
import { truncateMiddle } from "../base/truncate_middle.ts";
import type { ToolCall } from "../providers/provider.ts";
import type { Tool, ToolContext } from "../tools/tool.ts";
import { cutMiddle } from "./cut_text.ts";
import type { TurnListener } from "./events.ts";
import { runInOrder } from "./in_order.ts";
import { prepareCall } from "./prepare_call.ts";

/** The longest result a tool may give, in UTF-8 bytes. */
const MOST_BYTES = 64 * 1024;

/** What running calls needs beside the calls. */
export interface ToolRun {
  /** The tools there are. */
  tools: readonly Tool[];
  /** What they may use. */
  context: ToolContext;
  /** Masks secrets. */
  redact(text: string): string;
  /** Hears of each start and end. */
  onEvent: TurnListener;
}

/**
 * Runs the calls of one answer and returns their results in the order of the
 * calls. Every call has a result, also when the turn was stopped meanwhile.
 */
export async function runCalls(
  calls: readonly ToolCall[],
  run: ToolRun,
): Promise<string[]> {
  const works = await Promise.all(calls.map(async (call) => {
    const prepared = await prepareCall(call, run.tools);
    return {
      touches: prepared.touches,
      run: () => observed(call, run, () => prepared.run(run.context)),
    };
  }));
  return await runInOrder(works);
}

async function observed(
  call: ToolCall,
  { context, redact, onEvent }: ToolRun,
  run: () => Promise<string>,
): Promise<string> {
  onEvent({ kind: "toolStart", call });
  const start = performance.now();
  const raw = await run().catch(() =>
    "Error: The person stopped this before it was done"
  );
  // Masked after: a secret could be broken up by what is stripped.
  const clean = redact(stripInvisible(stripControl(raw)));
  const result = limit(clean, context.config.agent.context_tokens);
  const milliseconds = Math.round(performance.now() - start);
  onEvent({ kind: "toolEnd", call, result, milliseconds });
  return result;
}

/** At most 64 KiB, and at most a quarter of the model's window. */
function limit(result: string, contextTokens: number): string {
  const short = truncateMiddle(result, MOST_BYTES);
  return cutMiddle(short, contextTokens / 4);
}
