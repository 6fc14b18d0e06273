import { UsageError } from "../../errors.ts";
import { endpointAddress, isLoopback } from "../http/address.ts";
import { type ClientOptions, HttpClient } from "../http/client.ts";
import { GraphStore } from "./graph-store.ts";
import { type Profile, PROFILES } from "./profiles.ts";
import { type Endpoints, endpointsOf, type Server, serverOf } from "./servers.ts";
import { SparqlClient } from "./sparql-client.ts";
import { writerOf } from "./writers.ts";

export interface Target extends ClientOptions {
  to: URL;
  queryEndpoint?: URL | undefined;
  updateEndpoint?: URL | undefined;
  /** Left out: what fits the store that answers. */
  profile?: Profile["name"] | undefined;
  /** Send the password or token over http to another machine. */
  plainHttp?: boolean | undefined;
}

/** A store that answered, and how it will be spoken to. */
export interface Connection {
  store: GraphStore;
  /** The same store for small things beside the load: a few seconds, no repeats, and an interruption does not end them. */
  aside: GraphStore;
  endpoints: Endpoints;
  profile: Profile;
  /** Undefined where no row of ours knows it. */
  server: Server | undefined;
  close(): void;
}

const ASIDE_MS = 10_000;

/** Asks the store who it is and settles profile and endpoints. Throws UsageError where a secret would go in the clear, RemoteError where nobody answers. */
export async function connect(target: Target): Promise<Connection> {
  for (const url of [target.to, target.queryEndpoint, target.updateEndpoint]) if (url) keepSecret(url, target);
  const clients = [new HttpClient(target), new HttpClient({ credentials: target.credentials, timeout: ASIDE_MS, retries: 0 })] as const;
  const close = () => clients.forEach((http) => http.close());
  try {
    // Any status will do: only the headers are looked at.
    const hello = await clients[0].send({ method: "HEAD", url: target.to, accept: () => true });
    const server = serverOf(hello.headers);
    const endpoints = endpointsOf(target.to, server, { query: target.queryEndpoint, update: target.updateEndpoint });
    const wanted = target.profile ?? server?.profile ?? "gsp";
    const profile = PROFILES.find(({ name }) => name === wanted) as Profile;
    const [store, aside] = [storeBy(clients[0], endpoints, profile), storeBy(clients[1], endpoints, profile)];
    return { store, aside, endpoints, profile, server, close };
  } catch (error) {
    close();
    throw error;
  }
}

function storeBy(http: HttpClient, endpoints: Endpoints, profile: Profile): GraphStore {
  const sparql = new SparqlClient(http, endpoints);
  return new GraphStore(sparql, writerOf(profile, http, endpoints, sparql), profile.readTriples);
}

function keepSecret(url: URL, { credentials, plainHttp }: Target): void {
  endpointAddress(url.href, "the address of the store");
  if (credentials === undefined || plainHttp || url.protocol === "https:" || isLoopback(url)) return;
  throw new UsageError(
    "secret-in-the-clear",
    `the ${credentials.scheme === "bearer" ? "token" : "password"} would go to ${url.host} unencrypted, for everybody on the way to read`,
    "Use an https address. If the network between is your own, --plain-http allows it.",
  );
}
