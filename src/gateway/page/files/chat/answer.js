/** The place of an answer that is awaited. @param {string} id Of the message. */
export function begun(id) {
  return {
    key: `answer-${id}`,
    role: "assistant",
    text: "",
    steps: [],
    isWriting: true,
  };
}

/** What happened on the way to an answer, as a change of it. */
export function progress(event) {
  switch (event.kind) {
    case "text":
      return (answer) => withText(answer, event.text);
    case "toolStart":
      return (answer) => withStep(answer, event);
    case "toolEnd":
      return (answer) => withEnd(answer, event);
    default:
      return (answer) => answer;
  }
}

/** The end of an answer, as a change of it: its whole text, and how it ended. */
export function after({ text, at, outcome, choices }) {
  return (answer) => ({
    ...answer,
    ...{ text, at, outcome, choices, isWriting: false },
  });
}

/** What was said before a tool ran is no part of the answer. */
function withText(answer, text) {
  const before = answer.isOver ? "" : answer.text;
  return { ...answer, text: before + text, isOver: false };
}

function withStep(answer, { tool, step }) {
  const begun = { id: String(answer.steps.length), tool, ...step };
  return { ...answer, isOver: true, steps: [...answer.steps, begun] };
}

/** Without an id it is that of the tool's call which hasn't ended. */
function withEnd(answer, { tool, step = { outcome: "ok" } }) {
  const at = answer.steps.findIndex((one) =>
    step.id === undefined
      ? one.tool === tool && one.outcome === undefined
      : one.id === step.id
  );
  const steps = answer.steps.map((one, index) =>
    index === at ? { ...one, ...step } : one
  );
  return { ...answer, steps };
}
