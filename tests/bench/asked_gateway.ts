import { type Form, Program } from "../e2e/program.ts";
import { RunningGateway } from "../e2e/running_gateway.ts";
import type { Ask } from "./ask_many.ts";
import type { InstantModel } from "./instant_model.ts";
import { SoakTerminals } from "./soak_terminals.ts";

/** A gateway that is asked by terminals. */
export interface AskedGateway extends AsyncDisposable {
  /** Its process. */
  pid: number;
  /** Asks it in one of the chats. */
  ask: Ask;
  /** Ends it; throws when it has anything to complain of. */
  end(): Promise<void>;
}

/** What it is started with. */
export interface AskedOptions {
  /** How the program is started. */
  form: Form;
  /** Who answers. */
  model: Pick<InstantModel, "config">;
  /** How many terminals there are. */
  chats: number;
  /** Puts into its home what it shall find there. */
  prepare?(program: Program): Promise<void>;
}

/** Starts one in a home of its own. */
export async function startAskedGateway(
  { form, model, chats, prepare = async () => {} }: AskedOptions,
): Promise<AskedGateway> {
  await using opened = new AsyncDisposableStack();
  const program = opened.use(await Program.create(form));
  await program.writeConfig(model.config);
  await prepare(program);
  const gateway = opened.use(await RunningGateway.start(program));
  const state = program.path("state");
  const terminals = opened.use(await SoakTerminals.open(state, chats));
  const open = opened.move();
  return {
    pid: gateway.child.pid,
    ask: terminals.ask,
    end: () => endWell(gateway),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** Ends it; anything that went wrong stands in its log. */
export async function endWell(gateway: RunningGateway): Promise<void> {
  const code = await gateway.end("SIGTERM");
  const faults = gateway.log.match(/^.* (WARN|ERROR) .*$/gm) ?? [];
  if (code !== 0 || faults.length > 0) {
    throw new Error(`The gateway ended with ${code}: ${faults.join("\n")}`);
  }
}
