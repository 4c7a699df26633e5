/** An event as it arrived. */
export interface HeardEvent {
  id: string;
  kind: string;
  // deno-lint-ignore no-explicit-any
  data: any;
}

/** Server-Sent Events of a response, read strictly: anything odd is an error. */
export class WebEvents implements AsyncDisposable {
  readonly heard: HeardEvent[] = [];
  readonly response: Response;
  readonly #reader: ReadableStreamDefaultReader<string>;
  #rest = "";

  constructor(response: Response) {
    this.response = response;
    if (!response.body) throw new Error(`No body: ${response.status}`);
    this.#reader = response.body.pipeThrough(new TextDecoderStream())
      .getReader();
  }

  /** The next event; undefined at the end. */
  async next(): Promise<HeardEvent | undefined> {
    for (;;) {
      const end = this.#rest.indexOf("\n\n");
      if (end >= 0) {
        const block = this.#rest.slice(0, end);
        this.#rest = this.#rest.slice(end + 2);
        const event = parse(block);
        if (!event) continue;
        this.heard.push(event);
        return event;
      }
      const { value, done } = await this.#reader.read();
      if (done && this.#rest !== "") throw new Error(`Half: ${this.#rest}`);
      if (done) return undefined;
      this.#rest += value;
    }
  }

  /** Reads on until an event is as wished; throws where the stream ends before. */
  async until(wish: (event: HeardEvent) => boolean): Promise<HeardEvent> {
    for (;;) {
      const event = await this.next();
      if (!event) throw new Error(`It ended: ${JSON.stringify(this.heard)}`);
      if (wish(event)) return event;
    }
  }

  /** Everything to the end of the stream. */
  async all(): Promise<HeardEvent[]> {
    while (await this.next());
    return this.heard;
  }

  /** The pieces of text so far, joined. */
  get text(): string {
    return this.heard
      .filter(({ kind, data }) =>
        kind === "progress" && data.event.kind === "text"
      )
      .map(({ data }) => data.event.text).join("");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#reader.cancel().catch(() => {});
  }
}

function parse(block: string): HeardEvent | undefined {
  const lines = block.split("\n");
  if (lines.every((line) => line.startsWith(":"))) return undefined;
  const fields = new Map(lines.map((line) => {
    const match = /^(id|event|data): (.*)$/.exec(line);
    if (!match) throw new Error(`Not a line of an event: ${line}`);
    return [match[1], match[2]];
  }));
  const [id, kind, data] = ["id", "event", "data"].map((name) => {
    const value = fields.get(name);
    if (value === undefined) throw new Error(`No ${name} in: ${block}`);
    return value;
  });
  return { id, kind, data: JSON.parse(data) };
}
