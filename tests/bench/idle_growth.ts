import { type Form, Program } from "../e2e/program.ts";
import { RunningGateway } from "../e2e/running_gateway.ts";
import { heldAfter } from "./held.ts";
import { startInstantModel } from "./instant_model.ts";
import { quantile } from "./quantile.ts";
import { startWarmGateway } from "./warm_gateway.ts";

/** How many gateways of either kind rest. */
const EACH = 5;

/** What is compared, and when. */
export interface GrowthOptions {
  /** What stands in the configuration of one kind alone. */
  more: Record<string, unknown>;
  /** Milliseconds that they are left alone. */
  restMs: number;
}

/**
 * How many MB more an idle gateway holds whose configuration has more in it: the
 * difference of two medians. They start in turns and rest side by side, so that
 * whatever the machine does meets both kinds.
 */
export async function idleGrowth(
  form: Form,
  { more, restMs }: GrowthOptions,
): Promise<number> {
  await using opened = new AsyncDisposableStack();
  const { config } = opened.use(startInstantModel());
  const kinds = [config, { ...config, ...more }];
  const pids = kinds.map((): number[] => []);
  let start = startWarmGateway;
  for (let round = 0; round < EACH; round++) {
    for (const [at, tree] of kinds.entries()) {
      const program = opened.use(await Program.create(form));
      await program.writeConfig(tree);
      const { child } = opened.use(await start(program));
      pids[at].push(child.pid);
      start = (program) => RunningGateway.start(program);
    }
  }
  const [plain, grown] = await Promise.all(
    pids.map((kind) => medianHeld(kind, restMs)),
  );
  return grown - plain;
}

async function medianHeld(
  pids: readonly number[],
  restMs: number,
): Promise<number> {
  const held = await Promise.all(pids.map((pid) => heldAfter(pid, restMs)));
  return quantile(held.map(({ rss }) => rss));
}
