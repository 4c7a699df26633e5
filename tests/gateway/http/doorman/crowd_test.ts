import { deepEqual, equal } from "node:assert/strict";
import {
  Crowd,
  type Guest,
} from "../../../../src/gateway/http/doorman/crowd.ts";

class TestGuest implements Guest {
  hasAsked = false;
  isSlow = false;
  isCut = false;
  constructor(readonly network: string) {}
  cut(): void {
    this.isCut = true;
  }
}

function guests(...networks: string[]): TestGuest[] {
  return networks.map((network) => new TestGuest(network));
}

const limits = { connections: 4, connectionsEach: 2 };

Deno.test("while there is room everybody joins, and who leaves makes room", () => {
  const crowd = new Crowd<TestGuest>(limits);
  const all = guests("a", "a", "b", "c");
  deepEqual(all.map((one) => crowd.join(one)), Array(4).fill("joined"));
  crowd.leave(all[0]);
  equal(crowd.join(new TestGuest("a")), "joined");
});

Deno.test("of one network's guests the one goes who has been longest about asking", () => {
  const crowd = new Crowd<TestGuest>(limits);
  const [other, first, second, third] = guests("b", "a", "a", "a");
  for (const one of [other, first, second]) crowd.join(one);
  equal(crowd.join(third), "insteadOfAnother");
  deepEqual([other.isCut, first.isCut, second.isCut], [false, true, false]);
});

Deno.test("who has begun and doesn't go on goes before who hasn't yet", () => {
  const crowd = new Crowd<TestGuest>(limits);
  const [first, slow, next] = guests("a", "a", "a");
  crowd.join(first);
  crowd.join(slow);
  slow.isSlow = true;
  crowd.join(next);
  deepEqual([first.isCut, slow.isCut], [false, true]);
});

Deno.test("nobody goes who is being answered", () => {
  const crowd = new Crowd<TestGuest>(limits);
  const all = guests("a", "b", "c", "d");
  for (const one of all) {
    crowd.join(one);
    one.hasAsked = true;
  }
  equal(crowd.join(new TestGuest("e")), "full");
  deepEqual(all.map(({ isCut }) => isCut), Array(4).fill(false));
  all[2].hasAsked = false;
  equal(crowd.join(new TestGuest("e")), "insteadOfAnother");
  equal(all[2].isCut, true);
});
