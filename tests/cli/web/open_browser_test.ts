import { deepEqual, equal } from "node:assert/strict";
import {
  browserCommand,
  openBrowser,
  type System,
} from "../../../src/cli/web/open_browser.ts";

const url = "http://127.0.0.1:1/#login=x";

function command(
  variables: Record<string, string>,
  system: System = "linux",
): string | undefined {
  const all: Record<string, string> = { USER: "ada", ...variables };
  return browserCommand(url, (name) => all[name], system)?.join(" ");
}

Deno.test("each system's desktop has its own way to open an address", () => {
  equal(command({ DISPLAY: ":0" }), `xdg-open ${url}`);
  equal(command({ WAYLAND_DISPLAY: "wayland-0" }), `xdg-open ${url}`);
  equal(command({}, "darwin"), `open ${url}`);
  equal(command({}, "windows"), `cmd /c start "" ${url}`);
});

Deno.test("nothing is opened where nobody would see it, or as root", () => {
  equal(command({}), undefined);
  equal(command({ DISPLAY: ":0", USER: "root" }), undefined);
  equal(command({ DISPLAY: ":0", USER: "", HOME: "/root" }), undefined);
  for (const name of ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"]) {
    for (const system of ["linux", "darwin", "windows"] as const) {
      equal(command({ DISPLAY: ":0", [name]: "x" }, system), undefined);
    }
  }
});

Deno.test("a system without such a program is no fault", () => {
  deepEqual(openBrowser(["no-such-program-of-a-test", url]), false);
});
