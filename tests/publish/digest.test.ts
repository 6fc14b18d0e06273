import { describe, expect, it } from "vitest";
import { Authoriser } from "../../src/publish/http/authoriser.ts";
import { parseChallenges } from "../../src/publish/http/challenge.ts";
import { Credentials } from "../../src/publish/http/credentials.ts";
import { digestAuthorization, digestStrength } from "../../src/publish/http/digest.ts";

const one = (field: string) => parseChallenges(field)[0] as ReturnType<typeof parseChallenges>[number];
const response = (authorization: string) => /response="(\w+)"/.exec(authorization)?.[1];

describe("Digest", () => {
  const RFC_7616 = (algorithm: string) =>
    `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;
  const mufasa = {
    method: "GET",
    uri: "/dir/index.html",
    user: "Mufasa",
    password: "Circle of Life",
    count: 1,
    cnonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
  };
  it.each([
    ["MD5", "8ca523f5e9506fed4657c9700eebdbec"],
    ["SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"],
  ])("answers the example of RFC 7616 §3.9.1 with %s", (algorithm, expected) => {
    const field = digestAuthorization(one(RFC_7616(algorithm)), mufasa);
    expect(response(field)).toBe(expected);
    expect(field).toMatch(/^Digest username="Mufasa", realm="http-auth@example.org", uri="\/dir\/index.html"/);
    expect(field).toContain(`algorithm=${algorithm}, qop=auth, nc=00000001, cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"`);
  });
  it("answers the example of RFC 2617 §3.5", () => {
    const challenge = one(
      'Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
    );
    const field = digestAuthorization(challenge, { ...mufasa, password: "Circle Of Life", cnonce: "0a4f113b" });
    expect(response(field)).toBe("6629fae49393a05397450978507c4ef1");
  });
  it("answers the example of RFC 2069 §2.4, which knows no qop (as its erratum has it)", () => {
    const challenge = one('Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"');
    const field = digestAuthorization(challenge, { ...mufasa, password: "CircleOfLife" });
    expect(response(field)).toBe("1949323746fe6a43ef61f9606e7febea");
    expect(field).not.toMatch(/cnonce|nc=|qop/);
  });
  it("hides the name where the server asks for that, and writes names of any script (RFC 7616 §3.4)", () => {
    expect(digestAuthorization(one('Digest realm="r", nonce="n", userhash=true'), mufasa)).toMatch(
      /^Digest username="[0-9a-f]{32}".*userhash=true/,
    );
    expect(digestAuthorization(one('Digest realm="r", nonce="n"'), { ...mufasa, user: "外務省" })).toContain(
      "username*=UTF-8''%E5%A4%96%E5%8B%99%E7%9C%81",
    );
  });
  it("prefers SHA-256 to MD5, and answers nothing that it cannot", () => {
    const strength = (field: string) => digestStrength(one(field));
    expect(strength('Digest nonce="n", algorithm=SHA-256')).toBeGreaterThan(strength('Digest nonce="n"'));
    expect(strength('Digest nonce="n", algorithm=SHA-512-256')).toBe(0);
    expect(strength('Digest realm="no nonce"')).toBe(0);
    expect(strength('Basic realm="r"')).toBe(0);
  });
});

describe("WWW-Authenticate", () => {
  it.each([
    ['Basic realm="a, b", charset="UTF-8"', [["basic", { realm: "a, b", charset: "UTF-8" }]]],
    [
      'Digest realm="a\\"b", nonce=x, Basic realm="c"',
      [
        ["digest", { realm: 'a"b', nonce: "x" }],
        ["basic", { realm: "c" }],
      ],
    ],
    [
      "Negotiate, Basic realm=x",
      [
        ["negotiate", {}],
        ["basic", { realm: "x" }],
      ],
    ],
    [
      'Negotiate YII==, Basic realm="x"',
      [
        ["negotiate", {}],
        ["basic", { realm: "x" }],
      ],
    ],
    ['Bearer error = "invalid_token"', [["bearer", { error: "invalid_token" }]]],
    ["", []],
    ['=,"', []],
  ])("%s", (field, expected) => {
    expect(parseChallenges(field).map(({ scheme, params }) => [scheme, Object.fromEntries(params)])).toEqual(expected);
  });
});

describe("an authoriser", () => {
  const url = new URL("https://store.example/data?graph=x");
  const both = 'Basic realm="r", Digest realm="r", nonce="n1", algorithm=MD5, Digest realm="r", nonce="n2", algorithm=SHA-256';

  it("signs nothing before it is asked, then in the strongest way offered, counting uses of the nonce", () => {
    const authoriser = new Authoriser(Credentials.password("u", "p"));
    expect(authoriser.sign("PUT", url)).toBeUndefined();
    expect(authoriser.challenged(url, both, false)).toBe(true);
    expect(authoriser.sign("PUT", url)).toMatch(/^Digest .*uri="\/data\?graph=x", nonce="n2", algorithm=SHA-256/);
    const qop = new Authoriser(Credentials.password("u", "p"));
    qop.challenged(url, 'Digest nonce="n", qop="auth"', false);
    expect([1, 2].map(() => /nc=(\w+)/.exec(qop.sign("GET", url) ?? "")?.[1])).toEqual(["00000001", "00000002"]);
  });
  it("does not try a refused password again, but does with a new nonce where the old one had been taken", () => {
    const authoriser = new Authoriser(Credentials.password("u", "p"));
    const digest = 'Digest realm="r", nonce="n", qop="auth"';
    authoriser.challenged(url, digest, false);
    expect(authoriser.challenged(url, digest, true)).toBe(false);
    expect(authoriser.challenged(url, `${digest}, stale=true`, true)).toBe(true);
    authoriser.accepted(url);
    expect(authoriser.challenged(url, digest, true)).toBe(true);
  });
  it("sends a token with every request, and gives it up when it is refused", () => {
    const authoriser = new Authoriser(Credentials.token("t0ken"));
    expect(authoriser.sign("GET", url)).toBe("Bearer t0ken");
    expect(authoriser.challenged(url, "Bearer", true)).toBe(false);
  });
});

describe("credentials", () => {
  const credentials = Credentials.password("press", 'p"ss wörd');
  it("show nothing when printed, inspected or put into JSON", async () => {
    const { inspect } = await import("node:util");
    for (const shown of [`${credentials}`, JSON.stringify({ credentials }), inspect(credentials, { depth: 9, showHidden: true })])
      expect(shown).not.toContain("ss w");
  });
  it("are blotted out in all forms in which a server may echo them", () => {
    const basic = Buffer.from('press:p"ss wörd').toString("base64");
    for (const form of ['p"ss wörd', basic, encodeURIComponent('p"ss wörd'), JSON.stringify('p"ss wörd')])
      expect(credentials.redact(`you sent ${form}!`)).toMatch(/^you sent "?\*\*\*"?!$/);
  });
});
