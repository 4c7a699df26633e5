import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/providers.ts";
import { ProviderError } from "../provider_error.ts";

/** How long to wait for the next piece. */
export interface IdleTimeoutOptions {
  /** Seconds without a piece before the source counts as lost. */
  seconds: number;
  /** Ends it from outside. */
  signal: AbortSignal;
  /** The provider's key in the configuration, for the message. */
  name: string;
}

/**
 * Yields what the source yields, each piece within the time limit; the first
 * one's time includes the connecting. The source is given a signal that ends
 * its connection when time is up, when the outer signal says so, or when nobody
 * wants more pieces. Time spent by the reader between two pieces doesn't count.
 */
export async function* withIdleTimeout<T>(
  open: (signal: AbortSignal) => AsyncIterable<T>,
  { seconds, signal, name }: IdleTimeoutOptions,
): AsyncIterable<T> {
  signal.throwIfAborted();
  const ended = new AbortController();
  const either = AbortSignal.any([signal, ended.signal]);
  const aborted = rejection(either);
  const source = open(either)[Symbol.asyncIterator]();
  const next = async (): Promise<IteratorResult<T>> => {
    using _timer = timer(seconds, () => ended.abort(silence(seconds, name)));
    return await Promise.race([source.next(), aborted]);
  };
  try {
    for (let step = await next(); !step.done; step = await next()) {
      yield step.value;
    }
  } finally {
    ended.abort();
    // Not awaited: a source that hangs would hold up who stopped it.
    source.return?.().catch(() => {});
  }
}

/** Rejects with the signal's reason; a source need not heed the signal. */
function rejection(signal: AbortSignal): Promise<never> {
  const promise = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), {
      once: true,
    });
  });
  promise.catch(() => {});
  return promise;
}

function timer(seconds: number, callback: () => void): Disposable {
  const id = setTimeout(callback, seconds * 1000);
  return { [Symbol.dispose]: () => clearTimeout(id) };
}

function silence(seconds: number, name: string): ProviderError {
  const longer = Math.min(86_400, Math.ceil(seconds * 2));
  const command =
    `miniclaw config set providers.${name}.timeout_seconds ${longer}`;
  return new ProviderError(
    "timeout",
    phrase(texts.silence, { name, seconds }),
    {
      hint: phrase(texts.allowMoreTime, { command }),
    },
  );
}
