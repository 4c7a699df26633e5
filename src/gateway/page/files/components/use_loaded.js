import { get } from "../api.js";
import { useCallback, useEffect, useRef, useState } from "../preact.js";

/**
 * What the gateway answers at a path; what it said before stays until then.
 *
 * @param {string} path
 * @returns {{ value?: unknown, problem?: Error, reload: () => Promise<void>,
 *   put: (value: unknown) => void }}
 */
export function useLoaded(path) {
  const [{ value, problem }, setState] = useState({});
  const asked = useRef(0);
  const reload = useCallback(async () => {
    const mine = ++asked.current;
    const isLatest = () => mine === asked.current;
    try {
      const value = await get(path);
      if (isLatest()) setState({ value });
    } catch (problem) {
      if (isLatest()) setState((before) => ({ ...before, problem }));
    }
  }, [path]);
  useEffect(() => {
    reload();
    return () => asked.current++;
  }, [reload]);
  return { value, problem, reload, put: (value) => setState({ value }) };
}
