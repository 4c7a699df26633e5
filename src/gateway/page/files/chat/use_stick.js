import { useEffect, useLayoutEffect, useRef, useState } from "../preact.js";

/** Pixels from the end within which going down arrives there. */
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
  const top = useRef(0);
  const toEnd = () => {
    const { current } = box;
    isAtEnd.current = true;
    setNew(false);
    current.scrollTop = current.scrollHeight;
    top.current = current.scrollTop;
  };
  useLayoutEffect(() => {
    if (isAtEnd.current) toEnd();
    else setNew(true);
  }, content);
  useEffect(() => {
    const { current } = box;
    const onScroll = () => {
      const { scrollTop, scrollHeight, clientHeight } = current;
      const left = scrollHeight - scrollTop - clientHeight;
      // Going up, however little, is leaving the end; what was added isn't.
      const [isUp, isDown] = [scrollTop < top.current, scrollTop > top.current];
      top.current = scrollTop;
      if (left <= 1 || (isDown && left < NEAR)) {
        isAtEnd.current = true;
        setNew(false);
      } else if (isUp) isAtEnd.current = false;
    };
    // A wheel turns before the box moves: what is added must not hold it.
    const onWheel = ({ deltaY }) => {
      if (deltaY < 0 && current.scrollTop > 0) isAtEnd.current = false;
    };
    const watcher = new ResizeObserver(() => isAtEnd.current && toEnd());
    current.addEventListener("scroll", onScroll, { passive: true });
    current.addEventListener("wheel", onWheel, { passive: true });
    watcher.observe(current);
    return () => {
      current.removeEventListener("scroll", onScroll);
      current.removeEventListener("wheel", onWheel);
      watcher.disconnect();
    };
  }, []);
  return [isNew, toEnd];
}
