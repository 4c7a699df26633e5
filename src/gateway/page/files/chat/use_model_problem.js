import { useEffect, useState } from "../preact.js";

/** Milliseconds after which a model that was away is looked for again. */
const AGAIN = 30_000;

/**
 * Why the model of a provider can't be reached, by what its last calls said;
 * undefined while it can. Asked anew whenever `cause` changes.
 */
export function useModelProblem(provider, cause) {
  const [problem, setProblem] = useState();
  useEffect(() => {
    let isOver = false;
    let timer;
    const look = async () => {
      const found = document.hidden ? problem : await modelProblem(provider);
      if (isOver) return;
      setProblem(found);
      if (found !== undefined) timer = setTimeout(look, AGAIN);
    };
    look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [provider, cause]);
  return problem;
}

async function modelProblem(name) {
  try {
    // A gateway that is unwell says so by its status, and why in the document.
    const { provider, providers = [] } = await (await fetch("/health")).json();
    return [provider, ...providers].find((one) =>
      one.name === name && one.status === "degraded"
    );
  } catch {
    return undefined;
  }
}
