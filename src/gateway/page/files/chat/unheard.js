/**
 * Before anything is known of a conversation.
 *
 * @type {{ whole: Set<string> | undefined, asked: Set<string> }}
 */
export const nothing = { whole: undefined, asked: new Set() };

/**
 * What is new since what is known, for who can't see it: what the agent said, once
 * it is whole, and whether it asks. What stood there at the beginning isn't. An
 * answer may come with its question, so quickly that it was never seen being
 * written, or with all the others after a connection was lost.
 */
export function unheard({ whole, asked }, { messages, approvals, isKnown }) {
  const all = messages.filter(({ role, isWriting }) =>
    role !== "user" && !isWriting
  );
  return {
    said: whole ? all.filter(({ key }) => !whole.has(key)) : [],
    isAsked: approvals.some(({ code }) => !asked.has(code)),
    known: {
      whole: isKnown ? new Set(all.map(({ key }) => key)) : undefined,
      asked: new Set(approvals.map(({ code }) => code)),
    },
  };
}
