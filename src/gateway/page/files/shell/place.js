/**
 * `#/memory/MEMORY.md`: the view, and what is open in it. What names no view is
 * the chat.
 *
 * @param {string} hash
 * @param {Record<string, unknown>} views Beside the chat.
 */
export function readPlace(hash, views) {
  const [, view = "", ...rest] = hash.split("/");
  const name = decode(rest.join("/"));
  if (Object.hasOwn(views, view)) return { view, name };
  return { view: "chat", name: view === "chat" ? name : "" };
}

function decode(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return "";
  }
}
