import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/upgrade.ts";
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
    phrase(texts.noAsset, {
      ...{ target: `${target} (${engine})`, version },
      others: others.join(", ") || phrase(texts.nothing),
    }),
    phrase(engine === "quickjs" ? texts.otherEngine : texts.buildIt),
  );
}
