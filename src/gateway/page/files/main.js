import { get, post, whenLoggedOut } from "./api.js";
import { App } from "./app.js";
import { html, render } from "./preact.js";
import { Login } from "./login.js";
import { loadTexts } from "./texts.js";

const root = document.getElementById("app");

/** The languages that the page speaks. */
const LANGUAGES = ["en", "fr", "de", "es"];

await loadTexts(wishedLanguage());
whenLoggedOut(showLogin);
await useLoginLink();
await start();

/** Shows the agent, or who may not see it the door. */
async function start() {
  try {
    const me = await get("/api/me");
    if (me.language !== document.documentElement.lang) {
      await loadTexts(me.language);
    }
    document.title = me.name;
    render(html`<${App} me=${me} />`, root);
  } catch (error) {
    if (error.status !== 401) {
      render(html`<${Login} problem=${error} onLogin=${start} />`, root);
    }
  }
}

function showLogin() {
  render(html`<${Login} onLogin=${start} />`, root);
}

/** `#login=CODE` lets in once; it doesn't stay in the address. */
async function useLoginLink() {
  const code = /^#login=(.+)$/.exec(location.hash)?.[1];
  if (!code) return;
  history.replaceState(null, "", location.pathname);
  await post("/api/login", { code }).catch(() => {});
}

function wishedLanguage() {
  const wishes = navigator.languages.map((tag) => tag.slice(0, 2));
  return wishes.find((one) => LANGUAGES.includes(one)) ?? "en";
}
