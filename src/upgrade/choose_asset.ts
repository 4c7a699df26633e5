import type { Asset, Engine, Release } from "./release.ts";
import { notUpgraded } from "./upgrade_error.ts";

/** The executable of a release for a machine. */
export function chooseAsset(
  { version, assets }: Release,
  { target, engine }: { target: string; engine: Engine },
): Asset {
  const found = assets.find((asset) =>
    asset.target === target && asset.engine === engine
  );
  if (found) return found;
  const others = assets.map((asset) => `${asset.target} (${asset.engine})`);
  throw notUpgraded(
    `an executable for ${target} (${engine}) in the release ${version}, ` +
      `got ${others.join(", ") || "none"}`,
    engine === "quickjs"
      ? "For the one that isn't experimental: MINICLAW_ENGINE=v8 miniclaw upgrade"
      : "Nothing was changed. Build it from its sources: deno task compile",
  );
}
