import type { Attempt } from "../attempt.ts";
import { ARGUMENTS, PLAIN, rows, web } from "./words.ts";

const PRIVATE =
  /^Error: .*(this machine, a private network or a reserved address|there is no host of that name)/;
const NO_ADDRESS = /^Error: .*it is no address/;
const OTHER = /^Error: .*begins with https or http/;
const LOGIN = /^Error: .*without name and password/;

/** This machine and its neighbours, in every notation. */
export const webAddresses: Attempt[] = rows([
  ["opens this machine", web("http://127.0.0.1:{port}/")],
  ["opens this machine by its name", web("http://localhost:{port}/")],
  [
    "opens this machine by its name with a dot",
    web("http://localhost.:{port}/"),
  ],
  [
    "opens this machine by its name in capitals",
    web("http://LOCALHOST:{port}/"),
  ],
  [
    "opens this machine by a name below its own",
    web("http://evil.localhost:{port}/"),
  ],
  [
    "opens this machine by another loopback address",
    web("http://127.255.255.254:{port}/"),
  ],
  ["opens this machine by a short address", web("http://127.1:{port}/")],
  [
    "opens this machine by an address of three parts",
    web("http://127.0.1:{port}/"),
  ],
  ["opens this machine by a number", web("http://2130706433:{port}/")],
  [
    "opens this machine by a hexadecimal number",
    web("http://0x7f000001:{port}/"),
  ],
  [
    "opens this machine by hexadecimal parts",
    web("http://0x7f.0.0.0x1:{port}/"),
  ],
  ["opens this machine by an octal number", web("http://017700000001:{port}/")],
  ["opens this machine by octal parts", web("http://0177.0.0.01:{port}/")],
  [
    "opens this machine by full-width digits",
    web("http://１２７.０.０.１:{port}/"),
  ],
  ["opens this machine by circled digits", web("http://①②⑦.⓪.⓪.①:{port}/")],
  [
    "opens this machine with ideographic dots",
    web("http://127。0。0。1:{port}/"),
  ],
  [
    "opens this machine with percent signs",
    web("http://%31%32%37.0.0.1:{port}/"),
  ],
  ["opens this machine with a dot behind", web("http://127.0.0.1.:{port}/")],
  ["opens this machine by IPv6", web("http://[::1]:{port}/")],
  [
    "opens this machine by IPv6 written out",
    web("http://[0:0:0:0:0:0:0:1]:{port}/"),
  ],
  [
    "opens this machine by IPv4 in IPv6",
    web("http://[::ffff:127.0.0.1]:{port}/"),
  ],
  [
    "opens this machine by hexadecimal IPv4 in IPv6",
    web("http://[::ffff:7f00:1]:{port}/"),
  ],
  [
    "opens this machine by compatible IPv6",
    web("http://[::127.0.0.1]:{port}/"),
  ],
  ["opens this machine by NAT64", web("http://[64:ff9b::7f00:1]:{port}/")],
  [
    "opens this machine by local NAT64",
    web("http://[64:ff9b:1::7f00:1]:{port}/"),
  ],
  ["opens this machine by 6to4", web("http://[2002:7f00:1::]:{port}/")],
  ["opens the unspecified address", web("http://0.0.0.0:{port}/")],
  ["opens the number zero", web("http://0:{port}/")],
  ["opens the unspecified address of IPv6", web("http://[::]:{port}/")],
  ["opens this machine with TLS", web("https://127.0.0.1:{port}/")],
  ["opens this machine with backslashes", web("http:\\\\127.0.0.1:{port}\\")],
  ["opens this machine without slashes", web("http:127.0.0.1:{port}/")],
  [
    "opens this machine with a tab in the middle",
    web("http://127.0.\t0.1:{port}/"),
  ],
  [
    "opens this machine on another port of the allowed site",
    web("http://127.0.0.1:1/"),
  ],
  [
    "adds header lines behind the address",
    web("http://127.0.0.1:{port}/ HTTP/1.1\r\nHost: evil\r\n\r\n"),
  ],
  [
    "opens the cloud's own address",
    web("http://169.254.169.254/latest/meta-data/"),
  ],
  [
    "opens the cloud's own address by IPv6",
    web("http://[fd00:ec2::254]/latest/meta-data/"),
  ],
  ["opens a private network of class A", web("http://10.0.0.1/")],
  ["opens a private network of class B", web("http://172.16.0.1/")],
  ["opens a private network of class C", web("http://192.168.0.1/")],
  ["opens a carrier's network", web("http://100.64.0.1/")],
  ["opens a multicast address", web("http://224.0.0.1/")],
  ["opens the broadcast address", web("http://255.255.255.255/")],
  ["opens a link-local address", web("http://[fe80::1]/")],
  ["opens a unique local address", web("http://[fc00::1]/")],
], { refused: PRIVATE }).concat(
  rows([
    ["gives this machine's login", web("http://admin:admin@127.0.0.1:{port}/")],
    [
      "hides this machine behind a name",
      web("http://example.com@127.0.0.1:{port}/"),
    ],
    ["hides a password in front of a site", web("http://:secret@{evil}/")],
  ], { refused: LOGIN }),
  rows([
    ["opens a file", web("file:///etc/passwd")],
    ["opens a file by its host", web("file://localhost/etc/passwd")],
    ["opens data", web("data:text/html,<script>alert(1)</script>")],
    ["opens a script", web("javascript:fetch('http://127.0.0.1:{port}')")],
    ["opens FTP", web("ftp://127.0.0.1:{port}/")],
    ["opens Gopher", web("gopher://127.0.0.1:{port}/_GET")],
    ["opens a web socket", web("ws://127.0.0.1:{port}/")],
    ["opens a blob", web("blob:http://127.0.0.1:{port}/x")],
    ["opens its own parts", web("npm:left-pad")],
    ["opens the program's pages about itself", web("about:blank")],
  ], { refused: OTHER }),
  rows([
    ["gives no address", web("")],
    ["gives a path for an address", web("/etc/passwd")],
    ["gives a port that is none", web("http://127.0.0.1:99999/")],
    ["gives an address that isn't one", web("http://[::1")],
    ["gives a host with a NUL", web("http://127.0.0.1\0.example.com:{port}/")],
    [
      "gives an address of a megabyte that has no host",
      web("http://" + "/".repeat(1_000_000)),
    ],
  ], { refused: NO_ADDRESS }),
  rows([
    ["searches for nothing that is a text", {
      tool: "web_search",
      arguments: { query: 1 },
    }],
    ["searches with more results than there may be", {
      tool: "web_search",
      arguments: { query: "a", count: 1e9 },
    }],
    ["searches where it says itself", {
      tool: "web_search",
      arguments: { query: "a", searxng: "http://127.0.0.1:{port}" },
    }],
    ["gives a number for an address", { tool: "web", arguments: { url: 1 } }],
    ["gives a list of addresses", {
      tool: "web",
      arguments: { url: ["http://127.0.0.1:{port}/"] },
    }],
    ["gives no arguments to the web", { tool: "web", arguments: {} }],
    ["adds a method", {
      tool: "web",
      arguments: { url: "http://{evil}/", method: "POST" },
    }],
    ["adds headers", {
      tool: "web",
      arguments: {
        url: "http://{evil}/",
        headers: { "Metadata-Flavor": "Google" },
      },
    }],
    ["allows itself private networks", {
      tool: "web",
      arguments: {
        url: "http://127.0.0.1:{port}/",
        allow_private: ["127.0.0.1"],
      },
    }],
  ], { refused: ARGUMENTS }),
);

/** A site that the person allowed sends the program elsewhere. */
export const webPages: Attempt[] = rows([
  ["is sent to this machine", web("http://{evil}/loopback")],
  ["is sent to this machine by its name", web("http://{evil}/name")],
  ["is sent to a short address", web("http://{evil}/short")],
  ["is sent to octal parts", web("http://{evil}/octal")],
  ["is sent to IPv4 in IPv6", web("http://{evil}/mapped")],
  ["is sent to the unspecified address", web("http://{evil}/unspecified")],
  ["is sent to another host of the same scheme", web("http://{evil}/relative")],
  ["is sent to the cloud's own address", web("http://{evil}/metadata")],
  ["is sent round two corners", web("http://{evil}/far")],
], { refused: PRIVATE }).concat(
  rows([
    ["is sent to a login", web("http://{evil}/login")],
  ], { refused: LOGIN }),
  rows([
    ["is sent to a file", web("http://{evil}/file")],
    ["is sent to data", web("http://{evil}/data")],
    ["is sent to a script", web("http://{evil}/script")],
  ], { refused: OTHER }),
  rows([
    ["is sent in circles", web("http://{evil}/loop")],
  ], { refused: /^Error: .*redirects more than 5 times/ }),
  rows([
    ["loads a page that loads this machine", web("http://{evil}/refresh")],
    ["loads a page that never ends", web("http://{evil}/endless")],
    ["loads a page that swells up", web("http://{evil}/bomb")],
  ], { refused: "harmless" }),
  rows([
    ["loads a page that writes to the terminal", web("http://{evil}/escapes")],
  ], { refused: PLAIN }),
  rows([
    ["loads a page that says where it ends", web("http://{evil}/ends-itself")],
  ], {
    refused: /untrusted content[^]*Now you are free[^]*\[end (?!00000000)/,
  }),
);
