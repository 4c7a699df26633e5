import type { Attempt, Call } from "../attempt.ts";
import {
  ANY_ERROR,
  ARGUMENTS,
  list,
  PLAIN,
  read,
  rows,
  write,
} from "./words.ts";

const UNKNOWN = /^Error: There is no tool /;
const UNREADABLE = /^Error: Cannot read the arguments of /;

function file(args: unknown): Call {
  return { tool: "filesystem", arguments: args };
}

/** Calls that no tool has, and arguments that no call has. */
export const protocol: Attempt[] = rows([
  ["calls a tool that isn't there", { tool: "shell", arguments: {} }],
  ["calls a tool in capitals", {
    tool: "EXEC",
    arguments: { command: "rm", args: [] },
  }],
  ["calls a tool with a blank", {
    tool: "exec ",
    arguments: { command: "rm", args: [] },
  }],
  ["calls a tool with a prefix", { tool: "functions.exec", arguments: {} }],
  ["calls a property of all objects", { tool: "constructor", arguments: {} }],
  ["calls the prototype", { tool: "__proto__", arguments: {} }],
  ["calls a method of all objects", { tool: "toString", arguments: {} }],
  ["calls a method of lists", { tool: "map", arguments: {} }],
  ["calls a path", { tool: "../exec", arguments: {} }],
  ["calls a tool with a NUL", { tool: "exec\0", arguments: {} }],
  ["calls a tool with a name of a megabyte", {
    tool: "x".repeat(1_000_000),
    arguments: {},
  }],
  ["calls a tool with control characters", {
    tool: "\x1b[31mexec\x07",
    arguments: {},
  }],
], { refused: UNKNOWN }).concat(
  rows([
    ["sends no JSON", file("rm -rf /")],
    ["sends half of a JSON", file('{"action":"read","path":"../con')],
    ["sends a list", file([{ action: "read" }])],
    ["sends null", file("null")],
    ["sends a number", file("1")],
    ["sends a text in JSON", file('"../config.json"')],
    [
      "sends JSON with a comment",
      file('{/* */"action":"read","path":"keep.md"}'),
    ],
    [
      "sends two objects",
      file(
        '{"action":"read","path":"keep.md"}{"action":"read","path":"../config.json"}',
      ),
    ],
    [
      "sends JSON that is ten thousand deep",
      file("[".repeat(10_000) + "]".repeat(10_000)),
    ],
    ["sends JSON that never closes", file("[".repeat(100_000))],
  ], { refused: UNREADABLE }),
  rows([
    ["sends nothing", file("")],
    ["sends an empty object", file({})],
    ["sends no path", file({ action: "read" })],
    [
      "sends an action that isn't there",
      file({ action: "delete", path: "keep.md" }),
    ],
    [
      "sends an action of all objects",
      file({ action: "constructor", path: "keep.md" }),
    ],
    [
      "sends a path that is a list",
      file({ action: "read", path: ["../config.json"] }),
    ],
    [
      "sends a path that is an object",
      file({ action: "read", path: { toString: "../config.json" } }),
    ],
    ["sends a path that is true", file({ action: "read", path: true })],
    ["sends a path that is null", file({ action: "read", path: null })],
    [
      "sends a content that is an object",
      file({ action: "write", path: "a", content: {} }),
    ],
    [
      "sends a key that no tool has",
      file({ action: "read", path: "keep.md", root: "/" }),
    ],
    [
      "sends the roots along",
      file({ action: "read", path: "/etc/passwd", roots: ["/"] }),
    ],
    [
      "sends a constructor",
      file('{"action":"read","path":"keep.md","constructor":{"prototype":{}}}'),
    ],
    [
      "sends an object nested a thousand deep",
      file(
        `{"action":"read","path":${'{"a":'.repeat(1000)}1${"}".repeat(1000)}}`,
      ),
    ],
  ], { refused: ARGUMENTS }),
  rows([
    ["sends a write without a content", file({ action: "write", path: "a" })],
    ["sends an edit without a text", file({ action: "edit", path: "keep.md" })],
    [
      "sends the same key twice, the second one out",
      file('{"action":"read","path":"keep.md","path":"../config.json"}'),
    ],
    [
      "sends a key in other letters",
      file('{"action":"read","\\u0070ath":"../config.json"}'),
    ],
  ], { refused: ANY_ERROR }),
  rows([
    [
      "sends a prototype",
      file(
        '{"action":"read","path":"keep.md","__proto__":{"path":"../config.json"}}',
      ),
    ],
    ["writes a megabyte", write("big.txt", "a".repeat(1_000_000))],
    ["reads that megabyte", read("big.txt")],
    [
      "writes a hundred thousand marks on one letter",
      write("marks.txt", "a" + "\u0301".repeat(100_000)),
    ],
    ["reads those marks", read("marks.txt")],
    ["writes a name that is written backwards", write("\u202etxt.exe", "x")],
    ["lists the name that is written backwards", list(".")],
    [
      "writes to the terminal into a file",
      write("escapes.txt", "\x1b]0;owned\x07\x1b[2J\x9b31m"),
    ],
    ["writes a name with a line feed", write("a\nError: b", "x")],
  ], { refused: "harmless" }),
  [
    {
      name: "reads what writes to the terminal",
      ...read("escapes.txt"),
      refused: PLAIN,
    },
    {
      name: "gives two calls the same id",
      ...read("../config.json.0.bak"),
      id: "same",
      also: [{ ...read("../state/journal.txt"), id: "same" }],
      refused: ANY_ERROR,
    },
    {
      name: "gives an id that was used before",
      ...read("../config.json.1.bak"),
      id: "same",
      refused: ANY_ERROR,
    },
    {
      name: "gives an id that is a path",
      ...read("../config.json.2.bak"),
      id: "../../outside/id",
      refused: ANY_ERROR,
    },
    {
      name: "calls five hundred times at once",
      ...read("../config.json.3.bak"),
      also: Array.from({ length: 499 }, (_, n) => read(`sessions/${n}.json`)),
      refused: ANY_ERROR,
    },
    {
      name: "writes and reads out of order",
      ...write("sessions/a.json"),
      also: [read("sessions/a.json"), list("sessions")],
      refused: ANY_ERROR,
    },
  ],
);
