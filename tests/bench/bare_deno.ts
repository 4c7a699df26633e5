import type { Form } from "../e2e/program.ts";

/** How this Deno runs a program of the folder `bare`, with nothing around it. */
export function bareForm(name: string): Form {
  const path = new URL(`bare/${name}.ts`, import.meta.url).pathname;
  return {
    command: Deno.execPath(),
    args: ["run", "--no-config", "--no-lock", "--allow-all", path],
  };
}

/** A server of bare Deno's. */
export interface BareServer extends AsyncDisposable {
  /** Its process. */
  pid: number;
  /** Its address. */
  url: string;
}

/** Starts one of the folder `bare` and waits until it listens. */
export async function startBareServer(
  name: string,
  more: readonly string[] = [],
): Promise<BareServer> {
  const { command, args } = bareForm(name);
  const server = new Deno.Command(command, {
    args: [...args, ...more],
    env: { NO_COLOR: "1" },
    ...{ stdin: "null", stdout: "piped", stderr: "piped" },
  }).spawn();
  const said = readAll(server.stdout, server.stderr);
  const url = await said.find(/http:\/\/\S+:\d+/);
  return {
    pid: server.pid,
    url,
    async [Symbol.asyncDispose](): Promise<void> {
      server.kill("SIGKILL");
      await server.status;
      await said.ended;
    },
  };
}

interface Said {
  find(wanted: RegExp): Promise<string>;
  ended: Promise<unknown>;
}

/** Reads all that a process says, so that it never waits for a reader. */
function readAll(...streams: ReadableStream<Uint8Array>[]): Said {
  const seen = Promise.withResolvers<string>();
  let [text, wanted] = ["", /$^/];
  const look = (): void => {
    const [found] = wanted.exec(text) ?? [];
    if (found !== undefined) seen.resolve(found);
  };
  const read = async (stream: ReadableStream<Uint8Array>): Promise<void> => {
    for await (const piece of stream.pipeThrough(new TextDecoderStream())) {
      text += piece;
      look();
    }
  };
  const ended = Promise.all(streams.map(read))
    .then(() => seen.reject(new Error(`It ended: ${text}`)));
  seen.promise.catch(() => {});
  return {
    find(pattern) {
      wanted = pattern;
      look();
      return seen.promise;
    },
    ended,
  };
}
