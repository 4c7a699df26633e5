import { Chat } from "./chat/chat.js";
import { FIRST } from "./chat/names.js";
import {
  html,
  useEffect,
  useErrorBoundary,
  useRef,
  useState,
} from "./preact.js";
import { Bar } from "./shell/bar.js";
import { readPlace } from "./shell/place.js";
import { t } from "./texts.js";

/** Every view beside the chat, loaded when it is opened. A new one is a line here. */
const VIEWS = {
  sessions: () => import("./views/sessions.js"),
  memory: () => import("./views/memory.js"),
  jobs: () => import("./views/jobs.js"),
  skills: () => import("./views/skills.js"),
  persona: () => import("./views/persona.js"),
  settings: () => import("./views/settings.js"),
  status: () => import("./views/status.js"),
};

/** The page: the ways through it, and the view that is open. */
export function App({ me, onLogout }) {
  const [place, setPlace] = useState(() => readPlace(location.hash, VIEWS));
  const { view, name } = place;
  const main = useRef();
  const isFirst = useRef(true);
  useEffect(() => {
    const onChange = () => setPlace(readPlace(location.hash, VIEWS));
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
  }, []);
  useEffect(() => {
    document.title = `${t(view)} – ${me.name}`;
  }, [view, me.name]);
  useEffect(() => {
    // Who listens hears that something else is here; a view may know a better place.
    const isInside = main.current.contains(document.activeElement);
    if (!isFirst.current && !isInside) main.current.focus();
    isFirst.current = false;
  }, [view]);
  const skip = (event) => {
    event.preventDefault();
    main.current.focus();
  };
  return html`
    <a class="skip" href="#content" onClick=${skip}>${t("skip")}</a>
    <${Bar} me=${me} open=${view} views=${["chat", ...Object.keys(VIEWS)]}
      onLogout=${onLogout} />
    <main id="content" ref=${main} tabindex="-1" class=${view}
      key=${view}>
      ${view === "chat"
        ? html`<${Chat} me=${me} session=${name || FIRST} key=${name} />`
        : html`<${View} ...${place} me=${me} key=${view} />`}
    </main>
  `;
}

/** A view whose code is loaded first. */
function View({ view, name, me }) {
  const [loaded, setLoaded] = useState();
  const [problem, setProblem] = useState();
  const [fault] = useErrorBoundary();
  useEffect(() => {
    load(view).then((module) => setLoaded(() => module.default), setProblem);
  }, [view, problem === undefined]);
  if (problem) {
    return html`
      <p role="alert">${t("unreachable")}</p>
      <button type="button" onClick=${() => setProblem(undefined)}>${t(
        "tryAgain",
      )}</button>
    `;
  }
  if (fault) return html`<${Failed} />`;
  if (!loaded) return html`<p class="hint">${t("loading")}</p>`;
  return html`<${loaded} name=${name} me=${me} />`;
}

/** Said instead of an empty page. */
function Failed() {
  return html`
    <p role="alert">${t("pageFailed")}</p>
    <button type="button" onClick=${() => location.reload()}>${t(
      "tryAgain",
    )}</button>
  `;
}

async function load(view) {
  const [module, { prepare }] = await Promise.all([
    VIEWS[view](),
    import("./views/prepare.js"),
  ]);
  await prepare();
  return module;
}
