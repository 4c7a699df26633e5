import { stripControl } from "../base/strip_control.ts";
import { stripInvisible } from "../base/strip_invisible.ts";
import { truncateMiddle } from "../base/truncate_middle.ts";
import type { ActLog } from "../hub/acts.ts";
import type { ToolCall } from "../providers/provider.ts";
import type { ToolContext } from "../tools/tool.ts";
import { AccountedApprover } from "./accounted_approver.ts";
import { cutMiddle } from "./cut_text.ts";
import type { TurnListener } from "./events.ts";
import { runInOrder } from "./in_order.ts";
import { STOPPED_RESULT } from "./marks.ts";
import {
  type CallResult,
  type CallRules,
  prepareCall,
  type PreparedCall,
} from "./prepare_call.ts";
import { isParked } from "./reason_to_leave.ts";

/** The longest result a tool may give, in UTF-8 bytes. */
const MOST_BYTES = 64 * 1024;

/** What running calls needs beside the calls. */
export interface ToolRun extends CallRules {
  /** What they may use. */
  context: ToolContext;
  /** Masks secrets. */
  redact(text: string): string;
  /** Hears of each start and end. */
  onEvent: TurnListener;
  /** Keeps account of the calls that run. */
  acts?: ActLog;
}

/**
 * Runs the calls of one answer and returns their results in the order of the
 * calls. Every call has a result, also when the person stopped the turn. When
 * miniclaw ends, or no account can be kept, no further call begins; once those
 * that run are over, that is thrown.
 */
export async function runCalls(
  calls: readonly ToolCall[],
  run: ToolRun,
): Promise<string[]> {
  const broken: unknown[] = [];
  const works = await Promise.all(calls.map(async (call) => {
    const prepared = await prepareCall(call, run);
    return {
      touches: prepared.touches,
      run: async () => {
        if (broken.length > 0) return "";
        return await accounted(call, prepared, run).catch((error) => {
          broken.push(error);
          return "";
        });
      },
    };
  }));
  const results = await runInOrder(works);
  if (broken.length > 0) throw broken[0];
  return results;
}

async function accounted(
  call: ToolCall,
  prepared: PreparedCall,
  run: ToolRun,
): Promise<string> {
  const { acts, context } = run;
  const { id } = call;
  if (isParked(context.signal)) throw context.signal.reason;
  await acts?.starting(id);
  const approver = new AccountedApprover(context.approver, { id, acts });
  const work = (): Promise<CallResult> =>
    prepared.run({ ...context, approver });
  const result = await observed(call, run, work);
  await acts?.ended(id, result);
  return result;
}

async function observed(
  call: ToolCall,
  { context, redact, onEvent }: ToolRun,
  run: () => Promise<CallResult>,
): Promise<string> {
  onEvent({ kind: "toolStart", call });
  const start = performance.now();
  const { text, outcome } = await run().catch((error): CallResult => {
    if (isParked(context.signal)) throw error;
    return { text: STOPPED_RESULT, outcome: "error" };
  });
  // Masked after: a secret could be broken up by what is stripped.
  const clean = redact(stripInvisible(stripControl(text)));
  const result = limit(clean, context.config.agent.context_tokens);
  const milliseconds = Math.round(performance.now() - start);
  onEvent({ kind: "toolEnd", call, result, outcome, milliseconds });
  return result;
}

/** At most 64 KiB, and at most a quarter of the model's window. */
function limit(result: string, contextTokens: number): string {
  const short = truncateMiddle(result, MOST_BYTES);
  return cutMiddle(short, contextTokens / 4);
}
