import { equal } from "node:assert/strict";
import { isOwnHost } from "../../../../src/gateway/http/entrance/own_host.ts";

function verdicts(
  hosts: string[],
  bound: string,
  allowed: string[] = [],
): string[] {
  return hosts.filter((host) => isOwnHost(host, { bound, allowed }));
}

Deno.test("on the loopback only the names of this machine are ours", () => {
  const ours = [
    ...["localhost", "localhost:18790", "LOCALHOST:1", "localhost."],
    ...["127.0.0.1:18790", "127.1.2.3", "[::1]:18790", "chat.localhost:80"],
  ];
  const others = [
    ...["", "x", "evil.example", "localhost.evil.example", "192.168.1.2"],
    ...["127.0.0.1.evil.example", "localhost@evil.example", "0.0.0.0:18790"],
    ...["[::]", "a b", "localhost:18790, evil.example", "localhost:port"],
    ...["evil.example:18790/localhost", "[::1", "::1", "http://localhost"],
  ];
  for (const bound of ["127.0.0.1", "localhost", "::1", "[::1]"]) {
    equal(verdicts([...ours, ...others], bound).join(), ours.join(), bound);
  }
});

Deno.test("elsewhere every address is, as no name can be made to be one", () => {
  const ours = ["localhost", "192.168.1.2:18790", "[2001:db8::1]:1"];
  const others = ["evil.example", "192.168.1.2.evil.example", "my-box"];
  for (const bound of ["0.0.0.0", "::", "192.168.1.2"]) {
    equal(verdicts([...ours, ...others], bound).join(), ours.join(), bound);
  }
  equal(verdicts(["my-box:18790", "x"], "my-box").join(), "my-box:18790");
});

Deno.test("a name that is allowed is, with any port", () => {
  const hosts = ["chat.example", "CHAT.example:8443", "x.chat.example"];
  const ours = hosts.slice(0, 2).join();
  equal(verdicts(hosts, "127.0.0.1", ["chat.example"]).join(), ours);
  equal(verdicts(hosts, "127.0.0.1", ["chat.example:8443"]).join(), ours);
});

Deno.test("a request without a Host is nobody's", () => {
  equal(isOwnHost(null, { bound: "0.0.0.0", allowed: [] }), false);
});
