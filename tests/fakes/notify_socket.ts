/** What systemd would hear of a service: a real datagram socket. */
export class NotifySocket implements AsyncDisposable {
  /** What `NOTIFY_SOCKET` has to be. */
  readonly address: string;
  readonly #connection: Deno.DatagramConn;
  readonly #folder?: string;
  readonly #heard: string[] = [];
  readonly #read: Promise<void>;
  #wake: () => void = () => {};

  private constructor(path: string, address: string, folder?: string) {
    this.address = address;
    this.#folder = folder;
    this.#connection = Deno.listenDatagram({ transport: "unixpacket", path });
    this.#read = this.#listen();
  }

  /** One that is a file, as a manager of today has it. */
  static async create(): Promise<NotifySocket> {
    const folder = await Deno.makeTempDir({ prefix: "miniclaw-notify-" });
    const path = `${folder}/notify`;
    return new NotifySocket(path, path, folder);
  }

  /** One without a file, as containers and older managers have it. */
  static createAbstract(): NotifySocket {
    const name = `miniclaw-test-${crypto.randomUUID()}`;
    return new NotifySocket(`\0${name}`, `@${name}`);
  }

  /** The assignments heard so far, in their order. */
  get heard(): readonly string[] {
    return this.#heard;
  }

  /** Returns once that many assignments of this form have been heard. */
  async hears(form: RegExp, times = 1): Promise<void> {
    while (this.#heard.filter((one) => form.test(one)).length < times) {
      await new Promise<void>((resolve) => this.#wake = resolve);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#connection.close();
    await this.#read;
    if (this.#folder) await Deno.remove(this.#folder, { recursive: true });
  }

  async #listen(): Promise<void> {
    for await (const [bytes] of this.#connection) {
      // Each message is lines of NAME=VALUE, as sd_notify(3) has them.
      for (const line of new TextDecoder().decode(bytes).split("\n")) {
        if (!/^[A-Z_]+=/.test(line)) throw new Error(`Not sd_notify: ${line}`);
        this.#heard.push(line);
      }
      this.#wake();
    }
  }
}
