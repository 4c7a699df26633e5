/** Milliseconds between two in a tab that nobody looks at. */
const UNSEEN = 250;

/**
 * Gathers what arrives and hands it over in one go for each frame that the screen
 * shows; on a device that takes long to draw, less often.
 *
 * @template T
 * @param {(all: T[]) => void} give
 * @returns {(one: T) => void}
 */
export function inFrames(give) {
  let waiting = [];
  let isAsked = false;
  const ask = () => {
    isAsked = true;
    if (document.hidden) setTimeout(flush, UNSEEN);
    else nextFrame(flush);
  };
  const flush = () => {
    const begun = performance.now();
    const all = waiting;
    waiting = [];
    give(all);
    // Behind the frame: what drawing took is left free for everything else.
    setTimeout(() => setTimeout(next, performance.now() - begun));
  };
  const next = () => {
    isAsked = false;
    if (waiting.length > 0) ask();
  };
  return (one) => {
    waiting.push(one);
    if (!isAsked) ask();
  };
}

/** The next frame, or a little later where the tab was left before it came. */
function nextFrame(callback) {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    callback();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, UNSEEN);
}
