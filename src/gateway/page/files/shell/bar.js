import { Icon } from "../components/icon.js";
import { Logo } from "../components/logo.js";
import { html, useEffect, useState } from "../preact.js";
import { t } from "../texts.js";
import { ThemeSwitch } from "./theme.js";

/** The ways through the page: beside it, or on a phone behind a button. */
export function Bar({ me, open, views, onLogout }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event) => event.key === "Escape" && setOpen(false);
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [isOpen]);
  const close = () => setOpen(false);
  return html`
    <header class="bar">
      <a class="name" href="#/chat"><${Logo} size="28" />${me.name}</a>
      <button type="button" class="quiet menu" aria-expanded=${isOpen}
        aria-controls="ways" onClick=${() => setOpen(!isOpen)}>
        <${Icon} name=${isOpen ? "wrong" : "list"} />${t("menu")}
      </button>
      <div id="ways" class=${isOpen ? "ways open" : "ways"}>
        <nav aria-label=${t("views")}>
          <ul>${views.map((view) =>
            html`<li key=${view}><a href=${`#/${view}`} onClick=${close}
              aria-current=${open === view ? "page" : undefined}>
              <${Icon} name=${view} />${t(view)}
            </a></li>`
          )}</ul>
        </nav>
        <div class="tools">
          <${ThemeSwitch} />
          <button type="button" class="quiet" onClick=${onLogout}>
            <${Icon} name="leave" />${t("logout")}
          </button>
        </div>
      </div>
    </header>
  `;
}
