/** A person who may or may not have met the bot. */
export interface FakePerson {
  id: number;
  first_name: string;
  username?: string;
  /** Pressed Start, never did, or blocked the bot afterwards. */
  state: "started" | "never started" | "blocked";
}

/** One request as it arrived. */
export interface TelegramRequest {
  method: string;
  payload: Record<string, unknown>;
}

/** A strict stand-in of the Bot API: it refuses what Telegram refuses. */
export interface TelegramServer extends AsyncDisposable {
  /** For `api_root`. */
  root: string;
  /** The only token that is known. */
  token: string;
  /** Whatever was asked, refused or not. */
  requests: TelegramRequest[];
  /** Texts that reached a person. */
  sent: { chatId: number; text: string }[];
  /** Who there is; tests change it while it runs. */
  people: FakePerson[];
  /** A person writes to the bot in private, or in a group. */
  say(person: FakePerson, text: string, chat?: "private" | "group"): void;
  /** The open poll ends with nothing, as when its time is over. */
  endPoll(): void;
}

interface Refusal {
  status: number;
  description: string;
}

const TOKEN = "123456789:AAFakeTokenForTestsOnly_0123456789";

/** Starts one on a free port of 127.0.0.1. */
export function startTelegramServer(
  people: FakePerson[] = [],
): TelegramServer {
  const requests: TelegramRequest[] = [];
  const sent: TelegramServer["sent"] = [];
  const updates: Record<string, unknown>[] = [];
  let endPoll: ((conflict?: Refusal) => void) | undefined;

  const methods: Record<
    string,
    (payload: Record<string, unknown>) => unknown
  > = {
    getMe: () => ({
      id: 123456789,
      is_bot: true,
      first_name: "Mini",
      username: "mini_test_bot",
    }),
    sendMessage: (payload) => {
      const chatId = checkMessage(payload, people);
      sent.push({ chatId, text: String(payload.text) });
      return { message_id: sent.length, date: 1, chat: { id: chatId } };
    },
    getUpdates: async (payload) => {
      const { offset = 0, limit = 100, timeout = 0 } = payload;
      if (Number(limit) < 1 || Number(limit) > 100) {
        throw refusal(400, "Bad Request: invalid limit");
      }
      const open = updates.filter((update) =>
        Number(update.update_id) >= Number(offset)
      );
      updates.splice(0, updates.length, ...open);
      if (open.length === 0 && Number(timeout) > 0) await poll();
      return updates.slice(0, Number(limit));
    },
  };

  /** Holds the request open until somebody writes or another poll ends it. */
  function poll(): Promise<void> {
    endPoll?.(refusal(
      409,
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    ));
    return new Promise((resolve, reject) => {
      endPoll = (conflict) => conflict ? reject(conflict) : resolve();
    });
  }

  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) => {
      try {
        const [token, method] = readPath(request);
        if (token !== TOKEN) throw refusal(401, "Unauthorized");
        const run = Object.hasOwn(methods, method) && methods[method];
        if (!run) throw refusal(404, "Not Found");
        const payload = await readPayload(request);
        requests.push({ method, payload });
        return Response.json({
          ok: true,
          result: await run(payload),
        });
      } catch (error) {
        const { status, description } = error as Refusal;
        return Response.json(
          { ok: false, error_code: status, description },
          { status },
        );
      }
    },
  );

  return {
    root: `http://127.0.0.1:${server.addr.port}`,
    token: TOKEN,
    requests,
    sent,
    people,
    say(person, text, chat = "private"): void {
      const { state: _, ...user } = person;
      updates.push({
        update_id: updates.length + 1000,
        message: {
          message_id: updates.length + 1,
          date: 1,
          text,
          from: { ...user, is_bot: false },
          chat: { id: chat === "private" ? person.id : -500, type: chat },
        },
      });
      endPoll?.();
    },
    endPoll: () => endPoll?.(),
    [Symbol.asyncDispose]: () => {
      endPoll?.();
      return server.shutdown();
    },
  };
}

function refusal(status: number, description: string): Refusal {
  return { status, description };
}

/** A token that isn't even one is 404, as at the real service. */
function readPath(request: Request): [token: string, method: string] {
  const path = new URL(request.url).pathname;
  const match = /^\/bot(\d+:[\w-]+)\/(\w+)$/.exec(path);
  if (!match) throw refusal(404, "Not Found");
  if (request.method !== "POST" && request.method !== "GET") {
    throw refusal(405, "Method Not Allowed");
  }
  return [match[1], match[2]];
}

/** What comes in any other form is not seen, as if nothing had been sent. */
async function readPayload(
  request: Request,
): Promise<Record<string, unknown>> {
  const text = await request.text();
  const type = request.headers.get("content-type") ?? "";
  if (text === "" || !/^application\/json\b/.test(type)) return {};
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(400, "Bad Request: can't parse JSON object");
  }
}

function checkMessage(
  { chat_id, text }: Record<string, unknown>,
  people: FakePerson[],
): number {
  if (chat_id === undefined) {
    throw refusal(400, "Bad Request: chat_id is empty");
  }
  if (typeof text !== "string" || text.trim() === "") {
    throw refusal(400, "Bad Request: message text is empty");
  }
  if (text.length > 4096) {
    throw refusal(400, "Bad Request: message is too long");
  }
  const person = people.find(({ id }) => id === Number(chat_id));
  if (!person) throw refusal(400, "Bad Request: chat not found");
  const forbidden = {
    "started": undefined,
    "never started": "bot can't initiate conversation with a user",
    "blocked": "bot was blocked by the user",
  }[person.state];
  if (forbidden) throw refusal(403, `Forbidden: ${forbidden}`);
  return person.id;
}
