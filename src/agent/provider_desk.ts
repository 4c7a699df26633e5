import { MiniclawError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import type { Config, ProviderConfig } from "../config/config.ts";
import { texts } from "../i18n/en/chat.ts";
import type { Provider } from "../providers/provider.ts";
import type { Governor } from "./governor/governor.ts";

/** A service, as one who asks it takes it. */
export interface Service {
  /** Who is asked. */
  provider: Provider;
  /** Its key in the configuration. */
  providerName: string;
  /** Counts what is asked under that name. */
  governor?: Governor;
}

/** What a desk makes services of. */
export interface DeskOptions {
  /** The providers that are configured. */
  providers: Config["providers"];
  /** Makes one; whatever it needs is loaded now. */
  create(name: string, config: ProviderConfig): Promise<Provider>;
  /** Counts what it is asked. */
  govern(name: string, config: ProviderConfig): Governor;
}

/**
 * Hands out the configured providers beside the one in force. None is made, and
 * nothing of it loaded, before it is asked for the first time.
 *
 * A name stands for that provider and no other: who chose a model of their own
 * for a chat trusts that its words stay there. So where it can't be asked, or
 * isn't configured any more, the turn fails and says so, and no other service
 * gets what was meant for it.
 */
export class ProviderDesk {
  readonly #options: DeskOptions;
  readonly #made = new Map<string, Service>();

  /** The desk of one configuration. */
  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** The provider of that name; one that isn't configured throws when asked. */
  of(name: string): Service {
    const { providers } = this.#options;
    if (!Object.hasOwn(providers, name)) return missing(name);
    const known = this.#made.get(name);
    if (known) return known;
    const service = this.#open(name, providers[name]);
    this.#made.set(name, service);
    return service;
  }

  #open(name: string, config: ProviderConfig): Service {
    const { create, govern } = this.#options;
    let made: Promise<Provider> | undefined;
    const provider: Provider = {
      async *chat(request, signal) {
        made ??= create(name, config);
        yield* (await made).chat(request, signal);
      },
    };
    return { provider, providerName: name, governor: govern(name, config) };
  }
}

/** Who is asked where a provider is named; else the one in force. */
export function serviceOf(
  name: string | undefined,
  options: Service & { desk?: ProviderDesk },
): Service {
  const { desk, provider, providerName, governor } = options;
  return name === undefined || name === providerName
    ? { provider, providerName, governor }
    : desk?.of(name) ?? missing(name);
}

/** Nothing is counted: nobody is asked. */
function missing(name: string): Service {
  const provider: Provider = {
    // deno-lint-ignore require-yield
    async *chat() {
      throw new MiniclawError(phrase(texts.providerGone, { name }), {
        code: "config",
        hint: phrase(texts.chooseAnother),
      });
    },
  };
  return { provider, providerName: name };
}
