import { Icon } from "../components/icon.js";
import { keep } from "../kept.js";
import { html, useState } from "../preact.js";
import { t } from "../texts.js";

/** Each is followed by the next; the first is the system's. */
const THEMES = ["system", "light", "dark"];

/** Switches between the light of the system, day and night. */
export function ThemeSwitch() {
  const root = document.documentElement;
  const [theme, setTheme] = useState(root.dataset.theme ?? THEMES[0]);
  const change = () => {
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    if (next === THEMES[0]) delete root.dataset.theme;
    else root.dataset.theme = next;
    keep("theme", next === THEMES[0] ? "" : next);
    setTheme(next);
  };
  return html`
    <button type="button" class="quiet" onClick=${change}>
      <${Icon} name=${theme} />
      ${t("theme", { theme: t(theme) })}
    </button>
  `;
}
