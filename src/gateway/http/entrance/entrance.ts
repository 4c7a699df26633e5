import type { Logger } from "../../../base/logger.ts";
import { type Credential, credentialOf } from "./credential.ts";
import { checkLogin, readCookie, signLogin } from "./login_cookie.ts";
import { EndedLogins } from "./ended_logins.ts";
import { LoginCodes } from "./login_codes.ts";
import { isOwnHost } from "./own_host.ts";
import { isOwnOrigin, isSecure } from "./own_origin.ts";
import { otherHost, otherOrigin, unauthorized } from "./refusals.ts";
import { requireOwnScript } from "./require_own_script.ts";
import { sameSecret } from "./same_secret.ts";
import { sourceOf } from "./source.ts";
import { Tries } from "./tries.ts";
import type { Visitor } from "./visitor.ts";

/** What the entrance goes by; asked at each request, as it may change. */
export interface EntranceOptions {
  /** The token that lets in; empty lets nobody in. */
  token(): string;
  /** The address that is listened on. */
  host: string;
  /** Further names of the gateway. Default: none. */
  allowedHosts?(): readonly string[];
  /** The clock. Default: the system's. */
  now?(): Date;
  /** Where it is kept which logins were ended. Default: in memory alone. */
  endedLogins?: string;
  /** Where wrong tokens are told. */
  log: Logger;
}

/** A request, and the address that its connection came from. */
export interface Arrival {
  /** The request. */
  request: Request;
  /** The address. */
  from: string;
}

/** Who gets to the routes, and who doesn't. */
export class Entrance {
  /** The codes of login links. */
  readonly codes: LoginCodes = new LoginCodes();
  readonly #options: EntranceOptions;
  readonly #tries: Tries;
  readonly #ended: EndedLogins;

  /** An entrance that nobody has been at yet. */
  constructor(options: EntranceOptions) {
    this.#options = options;
    this.#tries = new Tries(options.log);
    const { endedLogins: path, log } = options;
    this.#ended = new EndedLogins({ path, log, now: () => this.now() });
  }

  /** The token of the moment. */
  get token(): string {
    return this.#options.token();
  }

  /** The clock. */
  now(): Date {
    return this.#options.now?.() ?? new Date();
  }

  /** Whoever asks, wherever they come from. */
  meet({ request: { headers }, from }: Arrival): Visitor {
    const source = sourceOf(from, headers);
    return {
      from,
      isIn: () => false,
      isSecure: isSecure(headers),
      prove: (isRight, given) =>
        this.#tries.try(isRight, {
          source,
          // What is wrong now may be right with another token.
          given: given === undefined ? undefined : `${this.token} ${given}`,
          refusal: () => this.#unauthorized(headers),
        }),
    };
  }

  /**
   * Whoever asks for what is open to all.
   *
   * @throws {MiniclawError} where a page of another site does.
   */
  greet(arrival: Arrival): Visitor {
    const { method, headers } = arrival.request;
    const { host: bound, allowedHosts } = this.#options;
    const allowed = allowedHosts?.() ?? [];
    const host = headers.get("host");
    if (!isOwnHost(host, { bound, allowed })) throw otherHost(host);
    if (!isOwnOrigin({ method, headers }, { allowed })) throw otherOrigin();
    return this.meet(arrival);
  }

  /**
   * Whoever has the token, or a cookie for it.
   *
   * @throws {MiniclawError} for anybody else.
   */
  async admit(arrival: Arrival): Promise<Visitor> {
    const visitor = this.greet(arrival);
    const { request } = arrival;
    const credential = credentialOf(request.headers);
    if (!credential) throw this.#unauthorized(request.headers);
    await visitor.prove(
      () => this.#isRight(credential, request.headers),
      `${credential.by} ${credential.value}`,
    );
    if (credential.by === "cookie") requireOwnScript(request);
    const { token } = this;
    const isIn = (): boolean =>
      this.token === token && !this.#ended.has(credential.value);
    return { ...visitor, by: credential.by, isIn };
  }

  /** The value of a cookie that lets in. */
  signLogin(): Promise<string> {
    return signLogin({ token: this.token, now: this.now().getTime() });
  }

  /** Has the cookie of a request let in nobody any more, whoever has a copy of it. */
  async logOut({ headers }: Pick<Request, "headers">): Promise<void> {
    const value = readCookie(headers.get("cookie") ?? "");
    if (value === undefined) return;
    const now = this.now().getTime();
    const seconds = await checkLogin(value, { token: this.token, now });
    if (!seconds) return;
    await this.#ended.ready();
    await this.#ended.end(value);
  }

  async #isRight(
    { by, value }: Credential,
    headers: Headers,
  ): Promise<boolean> {
    const { token } = this;
    if (by === "token") return await sameSecret(value, token);
    const now = this.now().getTime();
    const seconds = await checkLogin(value, { token, now });
    if (seconds) await this.#ended.ready();
    // One that has lapsed was right once: that is no guess.
    const isOver = seconds === 0 || (seconds && this.#ended.has(value));
    if (isOver) throw this.#unauthorized(headers);
    return seconds !== undefined;
  }

  #unauthorized(headers: Headers): Error {
    const hadCookie = readCookie(headers.get("cookie") ?? "") !== undefined;
    return unauthorized({ token: this.token, hadCookie });
  }
}
