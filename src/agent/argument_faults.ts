import { issuePath, type StandardIssue } from "../base/standard_schema.ts";

/** What is wrong with a call's arguments, in words that a model can act on. */
export function argumentFaults(
  tool: string,
  issues: readonly StandardIssue[],
): string {
  const faults = issues.map((issue) => {
    const path = issuePath(issue);
    const fault = plainFault(issue.message);
    return path ? `"${path}": ${fault}` : fault;
  });
  return `Cannot use the arguments of ${tool}: ${faults.join("; ")}. ` +
    "Correct them and call it again";
}

/** Valibot's `Invalid type: Expected string but received 5`, said plainly. */
function plainFault(message: string): string {
  if (/^Invalid key: Expected never/.test(message)) {
    return "there is no such argument, leave it out";
  }
  if (/^Invalid key: .* received undefined$/.test(message)) {
    return "it is missing";
  }
  const match = /^Invalid \w+: Expected (.*) but received (.*)$/s.exec(message);
  if (!match) return message;
  const [, expected, got] = match;
  const wish = expected.replace(/^>=/, "at least ").replace(/^<=/, "at most ");
  return `expected ${wish}, got ${got}`;
}
