import { startOpenAIServer } from "../fakes/openai_server.ts";
import type {
  OpenAIServer,
  OpenAIServerOptions,
} from "../fakes/openai_server.ts";
import { startTelegramServer } from "../fakes/telegram_server.ts";
import type { FakePerson, TelegramServer } from "../fakes/telegram_server.ts";
import { type Form, Program } from "./program.ts";
import { type GatewayStart, RunningGateway } from "./running_gateway.ts";

const KEY = "sk-test-0123456789";

/** People that the stage's bot listens to, and one that it doesn't. */
export const ada: FakePerson = {
  ...{ id: 11, first_name: "Ada", username: "ada" },
  state: "started",
};
export const bob: FakePerson = {
  ...{ id: 12, first_name: "Bob", username: "bob" },
  state: "started",
};
export const eve: FakePerson = {
  ...{ id: 13, first_name: "Eve", username: "eve" },
  state: "started",
};

/** The real program between a stand-in of Telegram and one of a model. */
export interface TelegramStage extends AsyncDisposable {
  program: Program;
  telegram: TelegramServer;
  model: OpenAIServer;
  /** Starts the gateway, once more after it has ended. */
  start(options?: GatewayStart): Promise<RunningGateway>;
}

/** What a stage is set up with. */
export interface StageOptions extends OpenAIServerOptions {
  people?: FakePerson[];
  /** How the program is started. */
  form?: Form;
  /** More of the channel's configuration. */
  telegram?: Record<string, unknown>;
  /** Those of them that the bot listens to. Default: Ada and Bob. */
  allowed?: FakePerson[];
  /** More of the configuration, over that of the stage. */
  config?: Record<string, unknown>;
}

/** Sets everything up; nothing of the program runs yet. */
export async function setUpTelegram(
  {
    people = [ada, bob, eve],
    allowed = [ada, bob],
    config = {},
    form,
    telegram: more,
    ...model
  }: StageOptions = {},
): Promise<TelegramStage> {
  const program = await Program.create(form);
  const telegram = startTelegramServer(people);
  const server = startOpenAIServer({ key: KEY, ...model });
  await program.writeConfig({
    agent: { provider: "test", model: "test-model" },
    providers: {
      test: { type: "openai", base_url: server.url, api_key: KEY },
    },
    channels: {
      telegram: {
        enabled: true,
        token: telegram.token,
        api_root: telegram.root,
        allow_from: allowed.map(({ id }) => id),
        ...more,
      },
    },
    ...config,
  });
  const running: RunningGateway[] = [];
  return {
    ...{ program, telegram, model: server },
    async start(options) {
      const gateway = await RunningGateway.start(program, options);
      running.push(gateway);
      return gateway;
    },
    async [Symbol.asyncDispose]() {
      for (const gateway of running) await gateway[Symbol.asyncDispose]();
      await telegram[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
      await program[Symbol.asyncDispose]();
    },
  };
}
