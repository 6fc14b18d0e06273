import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CommuniqueError, EXIT } from "../../src/errors.ts";
import { backOff } from "../../src/publish/http/back-off.ts";
import { type ClientOptions, HttpClient } from "../../src/publish/http/client.ts";
import { Credentials } from "../../src/publish/http/credentials.ts";

type Handler = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;
const PASSWORD = "s3cret-Pässword";

/** A server that does what the test says. */
function faultServer() {
  const self = { url: new URL("http://127.0.0.1"), hits: [] as IncomingMessage[], handle: undefined as Handler | undefined };
  const server = createServer(async (request, response) => {
    self.hits.push(request);
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return; // The client hung up.
    }
    self.handle?.(request, response, Buffer.concat(chunks));
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  beforeAll(() => void (self.url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/data?graph=g`)));
  afterAll(() => void server.close().closeAllConnections());
  beforeEach(() => void (self.hits.length = 0));
  return self;
}

const store = faultServer();
const other = faultServer();
const client = (options: Partial<ClientOptions> = {}) => new HttpClient({ timeout: 2000, retries: 2, firstRetry: 1, ...options });
const put = (options: Partial<ClientOptions> = {}, body: string | Uint8Array = "<urn:a> <urn:b> <urn:c> .\n") =>
  client(options).send({ method: "PUT", url: store.url, body });
/** The statuses in turn, the last one for good. */
const statuses = (...list: number[]): Handler => {
  let i = 0;
  return (_, response) => response.writeHead(list[Math.min(i++, list.length - 1)] as number).end("words of the store");
};
const faultOf = async (promise: Promise<unknown>): Promise<CommuniqueError> => {
  const error = await promise.then(() => undefined).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(CommuniqueError);
  return error;
};

describe("a request is repeated", () => {
  it.each([429, 502, 503, 504])("after a %i, until it is answered", async (status) => {
    store.handle = statuses(status, status, 204);
    expect((await put()).status).toBe(204);
    expect(store.hits).toHaveLength(3);
  });
  it("after a connection that is dropped without an answer, or in the middle of one", async () => {
    let n = 0;
    store.handle = (_, response) => {
      if (n++ === 0) response.destroy();
      else if (n === 2) response.writeHead(200, { "Content-Length": "100" }).write("half", () => response.destroy());
      else response.end("whole");
    };
    expect((await put()).body.toString()).toBe("whole");
  });
  it("only so often, and the error says what was wrong and how to go on", async () => {
    store.handle = statuses(503);
    const waits: number[] = [];
    const fault = await faultOf(put({ onRetry: (_, wait) => void waits.push(wait) }));
    expect(fault).toMatchObject({ exit: EXIT.remote, code: "unavailable", todo: expect.stringContaining("goes on where it stopped") });
    expect(fault.message).toContain("503: words of the store");
    expect([store.hits.length, waits]).toEqual([3, [1, 2]]);
  });
  it.each([
    [500, "store-failed"],
    [400, "refused"],
    [403, "forbidden"],
    [404, "no-such-endpoint"],
    [413, "too-large"],
    [415, "media-type-refused"],
  ])("not after a %i", async (status, code) => {
    store.handle = statuses(status);
    expect(await faultOf(put())).toMatchObject({ code, exit: EXIT.remote });
    expect(store.hits).toHaveLength(1);
  });
  it("when nobody listens, and the error says so", async () => {
    const fault = await faultOf(client().send({ method: "GET", url: new URL("http://127.0.0.1:1/") }));
    expect(fault).toMatchObject({
      code: "unreachable",
      where: { url: "http://127.0.0.1:1/" },
      message: expect.stringContaining("ECONNREFUSED"),
    });
  });
  it("after as long as the server asks for, or twice as long each time, and never longer than two minutes", () => {
    expect([1, 2, 3].map((attempt) => backOff(attempt, 1000))).toEqual([1000, 2000, 4000]);
    expect(backOff(1, 1000, "7")).toBe(7000);
    expect(backOff(1, 1000, "Tue, 08 Apr 2025 10:00:05 GMT", Date.parse("2025-04-08T10:00:00Z"))).toBe(5000);
    expect(backOff(1, 1000, "Tue, 08 Apr 2025 09:00:00 GMT", Date.parse("2025-04-08T10:00:00Z"))).toBe(0);
    expect(backOff(2, 1000, "soon")).toBe(2000);
    expect(backOff(1, 1000, "99999999")).toBe(120_000);
    expect(backOff(30, 1000)).toBe(120_000);
  });
});

describe("a reply", () => {
  it("that drips in without end is given up when the time is over", async () => {
    store.handle = (_, response) => {
      const drip = setInterval(() => response.write("."), 20);
      response.on("close", () => clearInterval(drip));
    };
    expect(await faultOf(put({ timeout: 300, retries: 0 }))).toMatchObject({ code: "timeout", todo: expect.stringContaining("--timeout") });
  });
  it("that is larger than allowed is not read to its end, nor asked for again", async () => {
    let written = 0;
    store.handle = (_, response) => {
      const block = Buffer.alloc(1 << 20);
      const more = () => {
        while (written < 1 << 30 && !response.destroyed && response.write(block)) written += block.length;
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    };
    expect(await faultOf(put())).toMatchObject({ code: "reply-too-large" });
    expect(store.hits).toHaveLength(1);
    expect(written).toBeLessThan(1 << 28);
  });
  it("in HTML is told as text", async () => {
    store.handle = (_, response) =>
      response
        .writeHead(500, { "Content-Type": "text/html" })
        .end("<html><title>x</title><style>p{}</style><p>Error <b>37000</b></p></html>");
    expect((await faultOf(put())).message).toBe("the store answered PUT with 500: Error 37000");
  });
  it("to a large body that comes before it has been sent is heard", async () => {
    const body = Buffer.alloc(8 << 20, "x");
    const refuse = createServer();
    refuse.on("checkContinue", (_, response: ServerResponse) => response.writeHead(413).end("too much"));
    await new Promise<void>((resolve) => refuse.listen(0, "127.0.0.1", resolve));
    const url = new URL(`http://127.0.0.1:${(refuse.address() as AddressInfo).port}/`);
    expect(await faultOf(client().send({ method: "PUT", url, body }))).toMatchObject({ code: "too-large" });
    refuse.close().closeAllConnections();
    store.handle = (_, response, received) => response.end(String(received.length));
    expect((await put({}, body)).body.toString()).toBe(String(body.length));
  });
});

describe("a redirect", () => {
  const to =
    (status: number, location: string): Handler =>
    (request, response) =>
      request.url === "/moved" ? response.end(`${request.method} arrived`) : response.writeHead(status, { Location: location }).end();

  it.each([301, 302, 307, 308])("%i on the same server is followed", async (status) => {
    store.handle = to(status, "/moved");
    expect((await put()).body.toString()).toBe("PUT arrived");
  });
  it.each([301, 302, 307, 308])("%i to another server is not: neither data nor password goes there", async (status) => {
    store.handle = to(status, `${other.url.origin}/moved`);
    const credentials = Credentials.token(PASSWORD);
    const fault = await faultOf(put({ credentials }));
    expect(fault).toMatchObject({ code: "redirected", message: expect.stringContaining(other.url.origin) });
    expect(other.hits).toHaveLength(0);
  });
  it("without end is given up", async () => {
    store.handle = (_, response) => response.writeHead(307, { Location: "/again" }).end();
    expect(await faultOf(put())).toMatchObject({ code: "redirected", message: expect.stringContaining("again and again") });
    expect(store.hits.length).toBeLessThan(10);
  });
  it.each(["http://[", "javascript:alert(1)", "file:///etc/passwd"])("to %s is refused", async (location) => {
    store.handle = to(302, location);
    expect(await faultOf(put())).toMatchObject({ code: "redirected" });
  });
});

describe("logging in", () => {
  const credentials = Credentials.password("press", PASSWORD);
  const guard =
    (challenge: string, pattern: RegExp): Handler =>
    (request, response) =>
      pattern.test(request.headers.authorization ?? "")
        ? response.end("in")
        : response.writeHead(401, { "WWW-Authenticate": challenge }).end();

  it.each([
    ["Basic", 'Basic realm="r"', /^Basic /],
    ["Digest", 'Digest realm="r", nonce="n", qop="auth"', /^Digest username="press".*response="\w{32}"$/],
  ])("by %s happens when asked for, and at once the next time", async (_, challenge, pattern) => {
    store.handle = guard(challenge, pattern);
    const http = client({ credentials });
    for (let i = 0; i < 3; i++) expect((await http.send({ method: "PUT", url: store.url, body: "x" })).status).toBe(200);
    expect(store.hits.map(({ headers }) => headers.authorization !== undefined)).toEqual([false, true, true, true]);
  });
  it("by a token needs no asking", async () => {
    store.handle = guard("Bearer", /^Bearer t0k$/);
    expect((await put({ credentials: Credentials.token("t0k") })).status).toBe(200);
    expect(store.hits).toHaveLength(1);
  });
  it("with a wrong password ends at the second refusal and names the user, not the password", async () => {
    store.handle = (request, response) =>
      response.writeHead(401, { "WWW-Authenticate": 'Basic realm="r"' }).end(`no: ${request.headers.authorization} ${PASSWORD}`);
    const fault = await faultOf(put({ credentials }));
    expect(fault).toMatchObject({ code: "login-refused", message: expect.stringContaining('"press"') });
    expect(store.hits).toHaveLength(2);
  });
  it("without a password says how to give one", async () => {
    store.handle = guard('Basic realm="r"', /^Basic /);
    expect(await faultOf(put())).toMatchObject({ code: "not-logged-in", todo: expect.stringContaining("COMMUNIQUE_PASSWORD") });
  });
  it("leaves no secret in an error, whatever the server echoes", async () => {
    store.handle = (request, response) =>
      request.headers.authorization
        ? response.writeHead(500).end(`${PASSWORD} ${request.headers.authorization} ${encodeURIComponent(PASSWORD)}`)
        : response.writeHead(401, { "WWW-Authenticate": "Basic" }).end();
    const fault = await faultOf(put({ credentials }));
    const shown = JSON.stringify([fault, fault.message, fault.where, fault.stack]);
    expect(shown).toContain("***");
    for (const secret of [PASSWORD, Buffer.from(`press:${PASSWORD}`).toString("base64"), encodeURIComponent(PASSWORD)])
      expect(shown).not.toContain(secret);
  });
});

it("Ctrl-C ends a wait at once", async () => {
  store.handle = (_, response) => response.writeHead(503, { "Retry-After": "60" }).end();
  const stop = new AbortController();
  const fault = await faultOf(put({ signal: stop.signal, onRetry: () => void setTimeout(() => stop.abort(), 10) }));
  expect(fault).toMatchObject({ exit: EXIT.interrupted });
});
