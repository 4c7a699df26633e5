import { deepEqual, equal, match, ok } from "node:assert/strict";
import { Arrivals, TerminalStage } from "./terminal_stage.ts";

Deno.test("a question is offered, its answer shown while it is written, and brought", async () => {
  await using stage = await TerminalStage.open();
  using terminal = await stage.connect();
  using other = await stage.connect();
  terminal.say({
    ...{ kind: "ask", id: "cli:1", chatId: "garden", person: "cli:ada" },
    ...{ text: "Hello", model: "mine" },
  });
  const message = await stage.taken.next();
  deepEqual(message, {
    id: "cli:1",
    person: "cli:ada",
    text: "Hello",
    audience: "person",
    chat: { channel: "cli", chatId: "garden" },
    received_at: "2026-11-20T10:00:00.000Z",
    model: "mine",
    provider: "test",
  });
  await terminal.expect("taken");
  const view = stage.channel.follow(message);
  const events = [
    { kind: "toolStart", tool: "web" },
    { kind: "toolEnd", tool: "web" },
    { kind: "text", text: "Hi " },
  ] as const;
  for (const event of events) view.onEvent(event);
  await view[Symbol.asyncDispose]();
  const outcome = { kind: "answered" } as const;
  await stage.send(message, { text: "Hi there", outcome });
  for (const event of events) {
    deepEqual(await terminal.expect("event"), {
      ...{ kind: "event", id: "cli:1", event },
    });
  }
  deepEqual(await terminal.expect("reply"), {
    ...{ kind: "reply", id: "cli:1", text: "Hi there", model: "mine", outcome },
  });
  other.say({ kind: "nudge" });
  await other.expect("nudged"); // and nothing before it
});

Deno.test("an answer without a text still arrives, and names the chat's model", async () => {
  await using stage = await TerminalStage.open();
  using terminal = await stage.connect();
  terminal.ask("cli:1", "garden");
  const message = await stage.taken.next();
  await terminal.expect("taken");
  await stage.send(message, {
    text: "",
    outcome: { kind: "failed", code: "auth", message: "No key", hint: "Get" },
  });
  deepEqual(await terminal.expect("reply"), {
    ...{ kind: "reply", id: "cli:1", text: "", model: "model of garden" },
    outcome: { kind: "failed", code: "auth", message: "No key", hint: "Get" },
  });
});

Deno.test("a question waits for room, and what can't be kept is refused", async () => {
  const full = new Error("No space left on device (os error 28)");
  await using stage = await TerminalStage.open({
    offers: ["full", "full", "taken", full],
  });
  using terminal = await stage.connect();
  terminal.ask("cli:1");
  stage.makeRoom();
  stage.makeRoom();
  equal((await stage.taken.next()).id, "cli:1");
  await terminal.expect("taken");
  terminal.ask("cli:2");
  const { id, error } = await terminal.expect("refused");
  equal(id, "cli:2");
  match(error.message, /disk is full/);
  terminal.ask("cli:3", "x".repeat(199));
  const tooLong = await terminal.expect("refused");
  equal(tooLong.error.code, "usage");
});

Deno.test("a terminal may ask several things at once, but not any number", async () => {
  await using stage = await TerminalStage.open();
  using terminal = await stage.connect();
  for (let n = 0; n < 9; n++) terminal.ask(`cli:${n}`);
  const kinds = [];
  for (let n = 0; n < 9; n++) kinds.push((await terminal.next())?.kind);
  equal(kinds.filter((kind) => kind === "taken").length, 8);
  equal(kinds.filter((kind) => kind === "refused").length, 1);
});

Deno.test("what is said beside goes to everyone in the chat, and to nobody else", async () => {
  await using stage = await TerminalStage.open();
  using listening = await stage.connect();
  using asking = await stage.connect();
  using elsewhere = await stage.connect();
  listening.say({ kind: "listen", chatId: "garden", person: "cli:ada" });
  elsewhere.say({ kind: "listen", chatId: "kitchen", person: "cli:ada" });
  asking.ask("cli:1", "garden");
  await stage.taken.next();
  await asking.expect("taken");
  for (const terminal of [listening, elsewhere]) {
    terminal.say({ kind: "nudge" });
    await terminal.expect("nudged"); // the listening was heard before
  }
  ok(stage.channel.reaches({ channel: "cli", chatId: "garden" }));
  ok(!stage.channel.reaches({ channel: "cli", chatId: "attic" }));
  await stage.send("garden", { text: "It rains" });
  equal((await listening.expect("say")).text, "It rains");
  equal((await asking.expect("say")).text, "It rains");
  await stage.send("kitchen", { text: "It boils" });
  equal((await elsewhere.expect("say")).text, "It boils");
});

Deno.test("what meets nobody is kept and shown once to the next who opens the chat", async () => {
  await using stage = await TerminalStage.open();
  const gone = await stage.connect();
  gone.ask("cli:1", "garden");
  const message = await stage.taken.next();
  gone[Symbol.dispose]();
  await untilNobody(stage, "garden");
  const view = stage.channel.follow(message);
  view.onEvent({ kind: "text", text: "The an" });
  await stage.send(message, {
    text: "The answer",
    outcome: { kind: "incomplete", code: "stuck", message: "Stuck" },
  });
  await stage.send("garden", { text: "A job" });
  await stage.send("garden", { text: " " });
  const stopped = { text: "Half", outcome: { kind: "stopped" } } as const;
  await stage.send(message, stopped);
  const path = `${stage.state}/terminal/cli_garden.jsonl`;
  equal((await Deno.stat(path)).mode! & 0o777, 0o600);

  using next = await stage.connect();
  next.say({ kind: "listen", chatId: "garden", person: "cli:ada" });
  const at = "2026-11-20T10:00:00.000Z";
  deepEqual((await next.expect("away")).messages, [
    { at, text: "The answer\n\nStuck" },
    { at, text: "A job" },
  ]);
  next.say({ kind: "listen", chatId: "garden", person: "cli:ada" });
  next.say({ kind: "nudge" });
  await next.expect("nudged");
});

Deno.test("the answer to a question of an earlier gateway is kept", async () => {
  await using stage = await TerminalStage.open();
  await stage.send({
    ...{ id: "cli:old", person: "cli:ada", text: "?", audience: "person" },
    chat: { channel: "cli", chatId: "a/b" },
    received_at: "2026-11-19T10:00:00.000Z",
  }, { text: "42", outcome: { kind: "answered" } });
  const kept = `${stage.state}/terminal/cli_a%2Fb.jsonl`;
  match(await Deno.readTextFile(kept), /"42"/);
});

Deno.test("what reached a terminal before a crash isn't said again", async () => {
  await using stage = await TerminalStage.open();
  let parts = 0;
  const onPart = () => Promise.resolve(void parts++);
  await stage.send("garden", { text: "Once" }, { onPart });
  await stage.send("garden", { text: "Twice" }, { onPart, sentParts: 1 });
  equal(parts, 1);
  const kept = `${stage.state}/terminal/cli_garden.jsonl`;
  equal((await Deno.readTextFile(kept)).trim().split("\n").length, 1);
});

Deno.test("a stop ends the turn that runs, and what hasn't begun is over at once", async () => {
  await using stage = await TerminalStage.open();
  using terminal = await stage.connect();
  terminal.ask("cli:1", "garden");
  terminal.ask("cli:2", "garden");
  const first = await stage.taken.next();
  const second = await stage.taken.next();
  await terminal.expect("taken");
  await terminal.expect("taken");
  stage.channel.follow(first);
  terminal.say({ kind: "stop", id: "cli:2" });
  const over = await terminal.expect("reply");
  deepEqual([over.id, over.outcome], ["cli:2", { kind: "stopped" }]);
  deepEqual(stage.stopped, []);
  terminal.say({ kind: "stop", id: "cli:1" });
  terminal.say({ kind: "stop", id: "cli:unknown" });
  terminal.say({ kind: "nudge" });
  await terminal.expect("nudged");
  deepEqual(stage.stopped, ["garden"]);
  stage.channel.follow(second);
  deepEqual(stage.stopped, ["garden", "garden"]);
  stage.channel.follow(second);
  equal(stage.stopped.length, 2);
});

Deno.test("what is stopped while it waits for room is never offered again", async () => {
  await using stage = await TerminalStage.open({ offers: ["full"] });
  using terminal = await stage.connect();
  terminal.ask("cli:1");
  terminal.say({ kind: "stop", id: "cli:1" });
  deepEqual((await terminal.expect("reply")).outcome, { kind: "stopped" });
  stage.makeRoom();
  terminal.ask("cli:2");
  equal((await stage.taken.next()).id, "cli:2");
});

Deno.test("a turn that is over isn't stopped: it would be another's", async () => {
  await using stage = await TerminalStage.open();
  using terminal = await stage.connect();
  terminal.ask("cli:1");
  const view = stage.channel.follow(await stage.taken.next());
  await terminal.expect("taken");
  await view[Symbol.asyncDispose]();
  terminal.say({ kind: "stop", id: "cli:1" });
  terminal.say({ kind: "nudge" });
  await terminal.expect("nudged");
  deepEqual(stage.stopped, []);
});

Deno.test("who asked is answered while the gateway ends, and nothing new is taken", async () => {
  await using stage = await TerminalStage.open();
  using terminal = await stage.connect();
  terminal.ask("cli:1");
  const message = await stage.taken.next();
  await terminal.expect("taken");
  await stage.endRun();
  terminal.ask("cli:2");
  const { error } = await terminal.expect("refused");
  match(error.message, /is ending/);
  await stage.send(message, { text: "Late", outcome: { kind: "answered" } });
  equal((await terminal.expect("reply")).text, "Late");
  await stage.channel[Symbol.asyncDispose]();
  equal(await terminal.next(), undefined);
});

Deno.test("a nudge from another process is handed on", async () => {
  await using stage = await TerminalStage.open();
  using terminal = await stage.connect();
  terminal.say({ kind: "nudge" });
  equal(await stage.nudges.next(), true);
});

/** Returns once a chat's terminals are known to be gone. */
async function untilNobody(
  { channel }: TerminalStage,
  chatId: string,
): Promise<void> {
  const ticks = new Arrivals<true>();
  while (channel.reaches({ channel: "cli", chatId })) {
    setTimeout(() => ticks.put(true), 1);
    await ticks.next();
  }
}
