import { useEffect } from "../preact.js";

/** Does something again and again while the page is looked at. */
export function useRefresh(refresh, milliseconds) {
  useEffect(() => {
    const onLook = () => document.hidden || refresh();
    const timer = setInterval(onLook, milliseconds);
    document.addEventListener("visibilitychange", onLook);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onLook);
    };
  }, [refresh, milliseconds]);
}
