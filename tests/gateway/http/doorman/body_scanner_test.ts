import { deepEqual, equal, throws } from "node:assert/strict";
import fc from "fast-check";
import { BodyScanner } from "../../../../src/gateway/http/doorman/body_scanner.ts";

const encoder = new TextEncoder();

/** Scans pieces; how many bytes were the body's, and whether it ended. */
function scan(
  framing: ConstructorParameters<typeof BodyScanner>[0],
  pieces: Uint8Array[],
): [count: number, isDone: boolean] {
  const scanner = new BodyScanner(framing, 1_000);
  let count = 0;
  for (const piece of pieces) count += scanner.scan(piece);
  return [count, scanner.isDone];
}

Deno.test("a body ends where its length says", () => {
  const length = (bytes: number) => ({ kind: "length", bytes }) as const;
  deepEqual(scan(length(0), []), [0, true]);
  deepEqual(scan(length(3), [encoder.encode("ab")]), [2, false]);
  deepEqual(scan(length(3), [encoder.encode("ab"), encoder.encode("cde")]), [
    3,
    true,
  ]);
  throws(() => scan(length(1_001), []), { status: 413 });
});

Deno.test("a body in chunks ends behind the last one, however it is cut in pieces", () => {
  const text = fc.string({ minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
      (chunks, size) => {
        const body = [...chunks.map((chunk) => encoder.encode(chunk).length)]
          .map((length, at) => `${length.toString(16)};x\r\n${chunks[at]}\r\n`);
        const bytes = encoder.encode(`${body.join("")}0\r\n\r\n`);
        const more = new Uint8Array([...bytes, 71, 69, 84]);
        const pieces = Array.from(
          { length: Math.ceil(more.length / size) },
          (_, at) => more.subarray(at * size, at * size + size),
        );
        deepEqual(scan({ kind: "chunked" }, pieces), [bytes.length, true]);
      },
    ),
  );
});

Deno.test("chunks that aren't, or are too many, are turned away", () => {
  const status = (text: string): number => {
    try {
      scan({ kind: "chunked" }, [encoder.encode(text)]);
    } catch (error) {
      return (error as { status: number }).status;
    }
    return 0;
  };
  const bad = [
    ...["x\r\n", "\r\n", "-1\r\n", "1 1\r\n", "1\n", "1\r\nab\r\n", "0x1\r\n"],
    ...["123456789\r\n", "0\r\nTrailer: a\r\n\r\n", `1;${"x".repeat(300)}`],
  ];
  for (const text of bad) equal(status(text), 400, text);
  equal(status("3e9\r\n"), 413);
  const many = `1f4\r\n${"x".repeat(500)}\r\n`;
  equal(status(many + many), 0);
  equal(status(many + many + "1\r\n"), 413);
});
