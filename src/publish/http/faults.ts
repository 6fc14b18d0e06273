import { RemoteError } from "../../errors.ts";
import type { Credentials } from "./credentials.ts";
import type { NoReply, Reply } from "./exchange.ts";

type Asked = { method: string; url: URL };

const HOW_TO_LOG_IN = "Set COMMUNIQUE_USER and COMMUNIQUE_PASSWORD (or COMMUNIQUE_TOKEN) in the environment, or use --auth-file or --user.";

/** What to do about a status; the first row that fits. */
const ADVICE: readonly [from: number, to: number, code: string, todo: string][] = [
  [401, 401, "not-logged-in", HOW_TO_LOG_IN],
  [403, 403, "forbidden", `The store does not let this user do that. ${HOW_TO_LOG_IN}`],
  [404, 404, "no-such-endpoint", "Check the address: `communique load --help` shows how each store's begins and ends."],
  [405, 405, "method-refused", "The endpoint does not take this method: check the address, or try --profile update."],
  [413, 413, "too-large", "The store refuses a body of this size: raise its limit, or use --profile update, which sends small pieces."],
  [415, 415, "media-type-refused", "The store does not take this syntax over HTTP: try --profile gsp or --profile update."],
  [429, 429, "too-many-requests", "The store is busy: try again later; what was loaded stays loaded."],
  [502, 504, "unavailable", "The store is down or overloaded: run the same command again when it is back; it goes on where it stopped."],
  [500, 599, "store-failed", "See the store's own log; then run the same command again."],
  [300, 499, "refused", "See what the store says; check the address and --profile."],
];

/** The store answered, but not with what was asked for. */
export function refusal({ method, url }: Asked, reply: Reply, credentials: Credentials | undefined): RemoteError {
  const row = ADVICE.find(([from, to]) => reply.status >= from && reply.status <= to);
  const login = reply.status === 401 && credentials !== undefined;
  const said = serverText(reply, credentials);
  return new RemoteError(
    login ? "login-refused" : (row?.[2] ?? "refused"),
    login
      ? `the store refused ${credentials.scheme === "bearer" ? "the token" : `the password of ${JSON.stringify(credentials.user)}`} (401)`
      : `the store answered ${method} with ${reply.status}${said === "" ? "" : `: ${said}`}`,
    { where: { url: placeOf(url) }, todo: login ? "Check user, password or token." : (row?.[3] ?? HOW_TO_LOG_IN) },
  );
}

/** No reply came. */
export function unreachable({ method, url }: Asked, fault: NoReply, credentials: Credentials | undefined): RemoteError {
  const what = credentials?.redact(fault.message) ?? fault.message;
  const late = fault.kind === "timeout";
  return new RemoteError(
    fault.kind === "too-large" ? "reply-too-large" : late ? "timeout" : "unreachable",
    `the store did not answer ${method}: ${what}`,
    {
      where: { url: placeOf(url) },
      todo: late
        ? "Allow more with --timeout, or see what keeps the store busy; then run the same command again."
        : "Is the store running, and is the address right? Run the same command again; it goes on where it stopped.",
      cause: fault,
    },
  );
}

/** The store sends us to another server, or round in circles. */
export function elsewhere(from: URL, location: string, circles: boolean): RemoteError {
  const target = URL.canParse(location, from.href) ? placeOf(new URL(location, from)) : "an address that is none";
  return new RemoteError("redirected", circles ? "the store redirects again and again" : `the store redirects to ${target}`, {
    where: { url: placeOf(from) },
    todo: "If you trust that address, give it with --to (--query-endpoint, --update-endpoint): nothing was sent there.",
  });
}

/** An address for messages: without query and without credentials. */
export const placeOf = (url: URL): string => url.origin + url.pathname;

/** The first words of what the server says, as one line of text. */
function serverText({ body, headers }: Reply, credentials: Credentials | undefined): string {
  const clean = (text: string) => credentials?.redact(text) ?? text;
  const raw = clean(body.toString("utf8", 0, 16_000));
  const text = /html/.test(String(headers["content-type"])) ? raw.replace(/<(style|script|title)\b[\s\S]*?<\/\1>|<[^>]*>/gi, " ") : raw;
  const line = clean(text.replace(/\s+/g, " ").trim());
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
