import { deepEqual } from "node:assert/strict";
import fc from "fast-check";
import { readEvents } from "../../../../src/gateway/page/files/read_events.js";

const events = fc.array(
  fc.record({
    id: fc.stringMatching(/^[a-z0-9]{1,8}-[0-9]{1,5}$/),
    kind: fc.constantFrom("state", "progress", "reply"),
    data: fc.record({ text: fc.string({ unit: "binary" }) }),
  }),
  { maxLength: 6 },
);

Deno.test("events are read the same however they were cut on their way", async () => {
  await fc.assert(fc.asyncProperty(
    events,
    fc.infiniteStream(fc.integer({ min: 1, max: 20 })),
    async (told, cuts) => {
      const text = told.map(({ id, kind, data }) =>
        `: still here\n\nid: ${id}\nevent: ${kind}\ndata: ${
          JSON.stringify(data)
        }\n\n`
      ).join("");
      const bytes = new TextEncoder().encode(text);
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < bytes.length;) {
            const end = at + cuts.next().value!;
            controller.enqueue(bytes.slice(at, end));
            at = end;
          }
          controller.close();
        },
      });
      deepEqual(
        JSON.stringify(await Array.fromAsync(readEvents(body))),
        JSON.stringify(told.map(({ id, kind, data }) => ({ id, kind, data }))),
      );
    },
  ));
});

Deno.test("half an event at the end is none", async () => {
  const { body } = new Response('id: a-1\nevent: reply\ndata: {"text":"ha');
  deepEqual(await Array.fromAsync(readEvents(body!)), []);
});
