import { loadMoreTexts } from "../texts.js";

/** What all views beside the chat share, once it was asked for. */
let prepared;

/** Loads the words and the look that all views beside the chat share, once. */
export function prepare() {
  prepared ??= Promise.all([
    loadMoreTexts("views"),
    loadStyle(new URL("../views.css", import.meta.url).pathname),
  ]).catch((error) => {
    prepared = undefined;
    throw error;
  });
  return prepared;
}

function loadStyle(href) {
  const link = Object.assign(document.createElement("link"), {
    rel: "stylesheet",
    href,
  });
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href} can't be loaded`));
    };
    document.head.append(link);
  });
}
