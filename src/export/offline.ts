import { UsageError } from "../errors.ts";

/** A JSON-LD document loader that loads nothing: writing and reading a graph never touches the network. */
export async function refuseRemote(url: string): Promise<never> {
  throw new UsageError(
    "remote-context",
    `JSON-LD asked for the remote context <${url}>; communique never loads anything from the network.`,
    "Write the context into the document, as communique does.",
  );
}
