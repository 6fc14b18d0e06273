import { UsageError } from "../../errors.ts";

/** The address of an endpoint as a user gave it. Throws UsageError for what is none, and for one that carries a password. */
export function endpointAddress(text: string, option: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== "http:" && url.protocol !== "https:"))
    throw new UsageError(
      "address-invalid",
      `${option} is no http or https address`,
      `Write it as ${option} http://localhost:3030/ds/data.`,
    );
  if (url.username !== "" || url.password !== "")
    throw new UsageError(
      "address-with-password",
      `the address given with ${option} has a user name or password in it, which your shell's history and the process list keep`,
      "Take it out of the address and set COMMUNIQUE_USER and COMMUNIQUE_PASSWORD in the environment, or use --auth-file.",
    );
  url.hash = "";
  return url;
}

/** True where what is sent never leaves this machine (RFC 6761 §6.3, RFC 5735 §3, RFC 4291 §2.5.3). */
export function isLoopback({ hostname }: URL): boolean {
  return /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);
}
