import { get, post, whenLoggedOut } from "./api.js";
import { App } from "./app.js";
import { forgetAll } from "./kept.js";
import { html, render } from "./preact.js";
import { Away } from "./shell/away.js";
import { Login } from "./shell/login.js";
import { loadTexts } from "./texts.js";

/** The languages that the page speaks. */
const LANGUAGES = ["en", "fr", "de", "es"];

const root = document.getElementById("app");
const LINK = /^#login=(.+)$/;

await loadTexts(wishedLanguage());
whenLoggedOut(() => showLogin());
addEventListener("renamed", () => start());
addEventListener("hashchange", () => LINK.test(location.hash) && enter());
await enter();

/** Shows the agent; `#login=CODE` lets in once, and doesn't stay in the address. */
async function enter() {
  const [, code] = LINK.exec(location.hash) ?? [];
  if (!code) return await start();
  history.replaceState(null, "", location.pathname);
  const problem = await post("/api/login", { code }).catch((error) => error);
  await start(problem && { ...problem, code: problem.status && "link" });
}

/** Shows the agent, or who may not see it the door. */
async function start(problem) {
  try {
    const me = await get("/api/me");
    if (me.language !== document.documentElement.lang) {
      await loadTexts(me.language);
    }
    show(html`<${App} me=${me} onLogout=${leave} />`);
  } catch (error) {
    if (error.status === 401) showLogin(problem);
    else show(html`<${Away} problem=${error} onRetry=${() => start()} />`);
  }
}

function showLogin(problem) {
  show(
    html`
      <${Login} key=${problem?.code} problem=${problem}
        onLogin=${() => start()} />
    `,
  );
}

async function leave() {
  await post("/api/logout").catch(() => {});
  forgetAll();
  showLogin();
}

function show(what) {
  render(what, root);
}

function wishedLanguage() {
  const wishes = navigator.languages.map((tag) => tag.slice(0, 2));
  return wishes.find((one) => LANGUAGES.includes(one)) ?? "en";
}
