/** Waits; a tab that is looked at again, or has a network again, doesn't. */
export function pause(milliseconds, signal) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      document.removeEventListener("visibilitychange", done);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener("online", done);
    document.addEventListener("visibilitychange", done);
    signal.addEventListener("abort", done);
  });
}

/** Waits until somebody looks at the tab. @param {AbortSignal} signal */
export function whenSeen(signal) {
  return new Promise((resolve) => {
    const look = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener("visibilitychange", look);
      signal.removeEventListener("abort", look);
      resolve();
    };
    document.addEventListener("visibilitychange", look);
    signal.addEventListener("abort", look);
    look();
  });
}

/**
 * Says once that nobody has looked at the tab for so long.
 *
 * @returns {() => void} Ends the watch.
 */
export function whenHiddenFor(milliseconds, callback) {
  let timer;
  const watch = () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(callback, milliseconds);
  };
  document.addEventListener("visibilitychange", watch);
  watch();
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", watch);
  };
}
