import { deepEqual, equal, rejects } from "node:assert/strict";
import { createLogger } from "../../src/base/logger.ts";
import { MiniclawError } from "../../src/base/miniclaw_error.ts";
import type { Channel } from "../../src/channels/channel.ts";
import type { ChannelType } from "../../src/channels/channel_type.ts";
import type { Config } from "../../src/config/config.ts";
import { defaultConfig } from "../../src/config/default_config.ts";
import { ChannelBoard } from "../../src/gateway/channel_board.ts";

interface Stage {
  board: ChannelBoard;
  /** What happened, in order. */
  told: string[];
  /** Another configuration. */
  configure(channel: { enabled?: boolean; token?: string }): void;
  /** Lets an ended run come to its end. */
  let: PromiseWithResolvers<void>;
}

/** A board with one kind of channel, which ends only when it is let. */
function setUp(token = "one"): Stage {
  let config = configOf({ enabled: true, token });
  const told: string[] = [];
  const ending = Promise.withResolvers<void>();
  const type: ChannelType = {
    name: "test",
    isEnabled: ({ channels }) => channels.telegram.enabled,
    fixed: ({ channels }) => channels.telegram,
    open: ({ config }) => {
      const { token } = config().channels.telegram;
      return Promise.resolve(channelOf(token, { told, ending }));
    },
  };
  const board = new ChannelBoard({
    ...{ types: [type], own: [], commands: [], intake: {} as never },
    config: () => config,
    isUrgent: () => false,
    fetch: globalThis.fetch,
    now: () => new Date(),
    log: createLogger("test", { level: "error", write: () => {} }),
  });
  return {
    ...{ board, told, let: ending },
    configure(channel) {
      config = configOf(channel);
      board.reload();
    },
  };
}

function configOf(channel: { enabled?: boolean; token?: string }): Config {
  const { channels } = defaultConfig;
  const telegram = { ...channels.telegram, ...channel };
  return { ...defaultConfig, channels: { ...channels, telegram } };
}

function channelOf(
  token: string,
  { told, ending }: { told: string[]; ending: PromiseWithResolvers<void> },
): Channel {
  return {
    name: "test",
    audienceOf: () => "person",
    send: () => Promise.resolve(),
    async run({ signal, onState }) {
      told.push(`${token} runs`);
      if (token === "wrong") {
        throw new MiniclawError("Wrong token", { code: "auth" });
      }
      onState({ status: "ok" });
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      await ending.promise;
      told.push(`${token} ended`);
    },
  };
}

const never = new AbortController().signal;

Deno.test("another token ends the old channel before the new one hears", async () => {
  const { board, told, configure, let: ending } = setUp();
  board.start();
  await board.get("test", never);
  configure({ enabled: true, token: "two" });
  const opened = board.get("test", never);
  ending.resolve();
  await opened;
  deepEqual(told, ["one runs", "one ended", "two runs"]);
  await board.stop();
});

Deno.test("the end of a board waits for a channel that was switched off before", async () => {
  const { board, told, configure, let: ending } = setUp();
  board.start();
  await board.get("test", never);
  configure({ enabled: false });
  deepEqual(board.states(), {});
  await rejects(board.get("test", never), /Cannot reach the channel "test"/);
  const stopped = board.stop().then(() => told.push("board ended"));
  setTimeout(() => ending.resolve());
  await stopped;
  deepEqual(told, ["one runs", "one ended", "board ended"]);
});

Deno.test("a wrong token leaves the channel degraded until there is another", async () => {
  const { board, configure, let: ending } = setUp("wrong");
  ending.resolve();
  board.start();
  const first = await board.get("test", never);
  deepEqual(board.states(), {
    test: { status: "degraded", detail: "Wrong token" },
  });
  configure({ enabled: true, token: "right" });
  const second = await board.get("test", never);
  equal(first === second, false);
  deepEqual(board.states(), { test: { status: "ok" } });
  await board.stop();
});
