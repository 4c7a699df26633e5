/**
 * The events of a stream (WHATWG HTML, 9.2.6), as far as the gateway uses it.
 *
 * @param {ReadableStream<Uint8Array>} body
 * @param {() => void} [onText] Told whenever something arrives.
 */
export async function* readEvents(body, onText = () => {}) {
  let rest = "";
  for await (const text of textsOf(body)) {
    onText();
    const blocks = (rest + text).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      const event = parse(block);
      if (event) yield event;
    }
  }
}

/** Safari has no asynchronous iterator on a stream. */
async function* textsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function parse(block) {
  const fields = {};
  for (const line of block.split("\n")) {
    const [, name, value] = /^(\w+): ?(.*)$/s.exec(line) ?? [];
    if (name) fields[name] = value;
  }
  if (!fields.data) return undefined;
  return { id: fields.id, kind: fields.event, data: JSON.parse(fields.data) };
}
