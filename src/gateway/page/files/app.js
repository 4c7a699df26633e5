import { Chat } from "./chat/chat.js";
import { html, useEffect, useState } from "./preact.js";
import { t } from "./texts.js";

/** Every view beside the chat, loaded when it is opened. A new one is a line here. */
const VIEWS = {};

/** The page: the ways through it, and the view that is open. */
export function App({ me }) {
  const [place, setPlace] = useState(readPlace());
  useEffect(() => {
    const onChange = () => setPlace(readPlace());
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
  }, []);
  return html`
    <a class="skip" href="#content">${t("skip")}</a>
    <${Navigation} me=${me} open=${place.view} />
    <main id="content" tabindex="-1" class=${place.view}>
      ${place.view === "chat"
        ? html`<${Chat} me=${me} session=${place.name || "default"} />`
        : html`<${View} ...${place} me=${me} key=${place.view} />`}
    </main>
  `;
}

function Navigation({ me, open }) {
  const link = (view) =>
    html`<li><a href="#/${view}" aria-current=${
      open === view ? "page" : undefined
    }>${t(view)}</a></li>`;
  return html`
    <header>
      <a class="name"
        href="#/chat"><img src="/assets/icon.svg" alt="" width="24" height="24" />${me
          .name}</a>
      <nav aria-label=${t("views")}>
        <ul>
          ${["chat", ...Object.keys(VIEWS)].map(link)}
        </ul>
      </nav>
    </header>
  `;
}

/** A view whose code is loaded first. */
function View({ view, name, me }) {
  const [loaded, setLoaded] = useState();
  const [problem, setProblem] = useState();
  useEffect(() => {
    VIEWS[view]().then(
      (module) => setLoaded(() => module.default),
      setProblem,
    );
  }, [view]);
  if (problem) return html`<p role="alert">${t("unreachable")}</p>`;
  if (!loaded) return html`<p class="hint">${t("loading")}</p>`;
  return html`<${loaded} name=${name} me=${me} />`;
}

/** `#/memory/MEMORY.md`: the view, and what is open in it. */
function readPlace() {
  const [, view = "", name = ""] = location.hash.split("/");
  return Object.hasOwn(VIEWS, view)
    ? { view, name: decode(name) }
    : { view: "chat", name: decode(name) };
}

function decode(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return "";
  }
}
