/** An answer that isn't what was asked for, in the words of the gateway. */
export class ApiError extends Error {
  /**
   * @param {number} status The status; 0 where nothing answered.
   * @param {{ code: string, message: string, hint?: string }} report
   */
  constructor(status, { code, message, hint }) {
    super(message);
    this.status = status;
    this.code = code;
    this.hint = hint;
  }
}

/** Told when the gateway asks for a login. */
let onLogin = () => {};

/** @param {() => void} callback */
export function whenLoggedOut(callback) {
  onLogin = callback;
}

/** @param {string} path */
export function get(path) {
  return ask("GET", path);
}

/** @param {string} path @param {unknown} [body] */
export function post(path, body) {
  return ask("POST", path, body ?? {});
}

/** @param {string} path @param {unknown} body */
export function put(path, body) {
  return ask("PUT", path, body);
}

/** @param {string} path @param {unknown} body */
export function patch(path, body) {
  return ask("PATCH", path, body);
}

/** @param {string} path */
export function remove(path) {
  return ask("DELETE", path);
}

/** Asks, and throws an `ApiError` for anything but success. */
export async function request(method, path, { body, headers, signal } = {}) {
  const response = await fetch(path, {
    method,
    signal,
    headers: {
      "accept-language": document.documentElement.lang,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch((error) => {
    if (signal?.aborted && error.name === "AbortError") throw error;
    throw new ApiError(0, { code: "offline", message: "" });
  });
  if (response.ok) return response;
  const error = await errorOf(response);
  if (response.status === 401) onLogin();
  throw error;
}

async function ask(method, path, body) {
  const response = await request(method, path, {
    body,
    headers: { accept: "application/json" },
  });
  return response.status === 204 ? undefined : await response.json();
}

async function errorOf(response) {
  const { status, statusText: message } = response;
  const said = await response.json().catch(() => ({}));
  return new ApiError(status, said.error ?? { code: "failed", message });
}
