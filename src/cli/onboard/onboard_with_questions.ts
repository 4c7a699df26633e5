import { InterruptedError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/onboard.ts";
import { choosePlan } from "./choose_plan.ts";
import type { GuidePlan } from "./choose_plan.ts";
import { describeSetup } from "./describe_setup.ts";
import type { Guide, Tree } from "./guide.ts";
import type { OnboardStart } from "./onboard_start.ts";
import { printResult } from "./print_result.ts";
import { withGatewayToken } from "./with_gateway_token.ts";
import { writeSetup } from "./write_setup.ts";
import type { SetupResult } from "./write_setup.ts";

/**
 * Leads a person through the set-up. Everything is written at the end, in one
 * go; whoever leaves before that leaves everything as it was.
 */
export async function onboardWithQuestions(
  start: OnboardStart,
  guide: Guide,
): Promise<void> {
  const { context } = guide;
  const result = await lead(start, guide);
  const { config } = await context.loadConfig();
  printResult(result, { config, context });
}

async function lead(start: OnboardStart, guide: Guide): Promise<SetupResult> {
  try {
    const plan = await choosePlan(start, guide);
    if (!plan) return { written: [], kept: [guide.context.home.config] };
    const asked = await askAll(plan, guide);
    const tree = withGatewayToken(asked, guide.context);
    await requireConsent(tree, guide);
    const { existing } = start;
    return await writeSetup(
      { tree, existing, anew: plan.anew },
      guide.context,
    );
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
    throw new InterruptedError(phrase(texts.left));
  }
}

async function askAll(plan: GuidePlan, guide: Guide): Promise<Tree> {
  const log = guide.context.log.child("onboard");
  let { tree } = plan;
  for (const step of plan.steps) {
    log.info(`Step: ${step.name}`);
    tree = await step.ask(tree, guide);
  }
  return tree;
}

async function requireConsent(
  tree: Tree,
  { asker, context }: Guide,
): Promise<void> {
  const { say } = context;
  asker.note(say(texts.yourSetUp), describeSetup(tree, context));
  if (!await asker.confirm(say(texts.writeIt), { initial: true })) {
    throw new InterruptedError();
  }
  context.log.child("onboard").info("Writing everything");
}
