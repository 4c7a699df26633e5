// Puts an executable in the place of another, and kills itself at one of its steps.
import { placeOf } from "../../src/upgrade/executable_place.ts";
import { installRelease } from "../../src/upgrade/install_release.ts";
import { rollBack } from "../../src/upgrade/roll_back.ts";
import type { Asset } from "../../src/upgrade/release.ts";

const [path, way, asset, version, moment] = Deno.args;
let steps = 0;
const step = (): void => {
  if (`${++steps}` === moment) Deno.kill(Deno.pid, "SIGKILL");
};
const disk = {
  async open(name: string | URL, options?: Deno.OpenOptions) {
    step();
    const file = await Deno.open(name, options);
    step();
    return file;
  },
  async link(from: string, to: string) {
    step();
    await Deno.link(from, to);
    step();
  },
  async rename(from: string | URL, to: string | URL) {
    step();
    await Deno.rename(from, to);
    step();
  },
  copyFile: Deno.copyFile,
  remove: Deno.remove,
};
const place = await placeOf(path);
if (way === "back") await rollBack(place, { disk });
else {
  await installRelease(JSON.parse(asset) as Asset, {
    ...{ place, version, fetch, disk },
    signal: new AbortController().signal,
    beforeSwap: () => Promise.resolve(step()),
  });
}
