import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/agent.ts";
import { sessionId } from "../../../sessions/session_id.ts";
import type { CommandContext } from "../../command_context.ts";
import { userName } from "../../user_name.ts";
import type { OpenedAgent, OpenOptions } from "../answerer.ts";
import { connectGateway, type GatewayConnection } from "./connect_gateway.ts";
import { RemoteAgent } from "./remote_agent.ts";

/**
 * The agent of the gateway that runs for this home; undefined where none does, or
 * the person named another configuration. Where it can't be talked to that is
 * told, and undefined returned too.
 */
export async function openRemoteAgent(
  context: CommandContext,
  { chatId, terminal }: OpenOptions,
): Promise<OpenedAgent | undefined> {
  const { home, world, redactor, options, say } = context;
  sessionId("cli", chatId); // throws for a name too long, as without a gateway
  const connection = await findGateway(context);
  if (!connection) return undefined;
  const { model } = options;
  const person = `cli:${userName(world.env)}`;
  const agent = new RemoteAgent({
    ...{ connection, terminal, chatId, person, model, say },
    language: options.format === "json" ? "en" : context.language.code,
    reconnect: () => findAgain(home.state),
    redact: (text) => redactor.redact(text),
    now: () => world.now(),
  });
  return {
    agent,
    chat: { channel: "cli", chatId },
    person,
    model: model ?? connection.welcome.model,
    [Symbol.asyncDispose]: () => agent[Symbol.asyncDispose](),
  };
}

async function findGateway(
  { home, log }: CommandContext,
): Promise<GatewayConnection | undefined> {
  const reached = await connectGateway(home.state);
  switch (reached.kind) {
    case "connected":
      if (await isSameFile(reached.connection.welcome.config, home.config)) {
        return reached.connection;
      }
      reached.connection.wire.close();
      return undefined;
    case "none":
      return undefined;
    case "silent":
      log.warn("The gateway of this home doesn't answer: working without it");
      return undefined;
    case "refused":
      log.warn(`${reached.error.message}: working without it`);
      return undefined;
  }
}

/** Whether two paths lead to one file, also by a link. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((path) => Deno.realPath(path).catch(() => path)),
  );
  return first === second;
}

async function findAgain(stateFolder: string): Promise<GatewayConnection> {
  const reached = await connectGateway(stateFolder);
  if (reached.kind === "connected") return reached.connection;
  throw new MiniclawError(phrase(texts.gatewayGone), {
    code: "gateway",
    hint: phrase(texts.startAgain),
  });
}
