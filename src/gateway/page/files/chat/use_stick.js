import { useEffect, useLayoutEffect, useRef, useState } from "../preact.js";

/** Pixels from the end within which one is at the end. */
const NEAR = 48;

/**
 * Keeps the end of a box in sight while more comes, until its reader scrolls up;
 * then says that there is something new below.
 *
 * @param {{ current: HTMLElement }} box
 * @param {unknown[]} content What is in it; anything else means that there is more.
 * @returns {[boolean, () => void]} Whether there is something new, and a way to it.
 */
export function useStick(box, content) {
  const [isNew, setNew] = useState(false);
  const isAtEnd = useRef(true);
  const arrive = () => {
    isAtEnd.current = true;
    setNew(false);
  };
  const toEnd = () => {
    arrive();
    box.current.scrollTop = box.current.scrollHeight;
  };
  useLayoutEffect(() => {
    if (isAtEnd.current) box.current.scrollTop = box.current.scrollHeight;
    else setNew(true);
  }, content);
  useEffect(() => {
    const { current } = box;
    let top = current.scrollTop;
    const onScroll = () => {
      const { scrollTop, scrollHeight, clientHeight } = current;
      const left = scrollHeight - scrollTop - clientHeight;
      // Going up, however little, is leaving the end; what was added isn't.
      const isUp = scrollTop < top;
      if (left <= 1 || (!isUp && left < NEAR)) arrive();
      else if (isUp) isAtEnd.current = false;
      top = scrollTop;
    };
    const watcher = new ResizeObserver(() => {
      if (isAtEnd.current) current.scrollTop = current.scrollHeight;
    });
    current.addEventListener("scroll", onScroll, { passive: true });
    watcher.observe(current);
    return () => {
      current.removeEventListener("scroll", onScroll);
      watcher.disconnect();
    };
  }, []);
  return [isNew, toEnd];
}
