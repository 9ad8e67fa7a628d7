// Asks the gateway. The session's cookie goes along by itself; no script can read it.

let signedOut = () => {};

/** Whom to tell when an answer says that nobody is signed in any more. */
export function onSignedOut(listener) {
  signedOut = listener;
}

/** An answer that says why something is not done (RFC 9457), shown as it is. */
export class Problem extends Error {
  constructor({ status, title, detail, retryAfter }) {
    super(`${title}: ${detail}`);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }
}

/** No answer. */
export class Unreachable extends Problem {
  constructor(detail = "") {
    super({
      status: 0,
      title: "The service cannot be reached",
      detail: `${detail}Check your connection, then try again.`.trim(),
    });
  }
}

export const get = (path) => ask(path, { method: "GET" });

/** Signs in. The token is in this one request's header and nowhere else. */
export const beginSession = (token) =>
  ask("/v1/session", { method: "POST", headers: { Authorization: `Bearer ${token}` } }, { isSigningIn: true });

export const endSession = () => ask("/v1/session", { method: "DELETE" });

/** Who is signed in; null if nobody is. */
export async function account() {
  try {
    return await ask("/v1/account", { method: "GET" }, { isSigningIn: true });
  } catch (failure) {
    if (failure.status === 401) {
      return null;
    }
    throw failure;
  }
}

/** The problem that an answer describes; a sentence of our own if something else than the gateway has answered. */
export function problemOf(status, contentType, text, retryAfter) {
  const told = contentType.startsWith("application/problem+json") ? parsed(text) : null;
  return new Problem({
    status,
    title: told?.title ?? `The service answered with ${status}`,
    detail: told?.detail
      ?? (status === 404
        ? "There is no gateway at this address. Tell whoever runs this service."
        : "This was not expected. Try again; if that does not help, tell whoever runs this service."),
    retryAfter: Number.parseInt(retryAfter ?? "", 10) || null,
  });
}

/** Every answer passes here, those to uploads too. */
export function noteStatus(status) {
  if (status === 401) {
    signedOut();
  }
}

async function ask(path, options, { isSigningIn = false } = {}) {
  const response = await answerOf(path, options);
  if (!isSigningIn) {
    noteStatus(response.status);
  }
  const text = await response.text();
  if (!response.ok) {
    throw problemOf(
      response.status, response.headers.get("Content-Type") ?? "", text, response.headers.get("Retry-After"));
  }
  return text === "" ? null : JSON.parse(text);
}

async function answerOf(path, options) {
  try {
    return await fetch(path, { ...options, credentials: "same-origin", cache: "no-store", redirect: "error" });
  } catch {
    throw new Unreachable();
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
