/** Splits a text that comes in pieces into lines. */
export class TextLineStream extends TransformStream<string, string> {
  constructor() {
    let rest = "";
    super({
      transform(piece, controller): void {
        const lines = (rest + piece).split(/\r?\n/);
        rest = lines.pop() ?? "";
        for (const line of lines) controller.enqueue(line);
      },
      flush(controller): void {
        if (rest) controller.enqueue(rest);
      },
    });
  }
}
