/** What schema.org data of a page says about its article. */
export interface ArticleFacts {
  title?: string;
  date?: string;
  publisher?: string;
}

/** Nodes looked at in one page's data, so that a hostile one costs little. */
const MOST_NODES = 2000;

/** Reads JSON-LD blocks as data only (no context is resolved): the first article, press release or statement in them. */
export function articleFacts(blocks: readonly string[]): ArticleFacts {
  for (const block of blocks) {
    const article = objectsOf(block).find((node) => /Article|PressRelease|Statement|Posting|Report/.test(String(node["@type"])));
    if (article === undefined) continue;
    const title = text(article.headline) ?? text(article.name);
    const date = text(article.datePublished);
    const publisher = nameOf(article.publisher) ?? nameOf(article.author);
    return {
      ...(title === undefined ? {} : { title }),
      ...(date === undefined ? {} : { date }),
      ...(publisher === undefined ? {} : { publisher }),
    };
  }
  return {};
}

function objectsOf(block: string): Record<string, unknown>[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(block);
  } catch {
    return []; // a page's broken data block says nothing; its text is read all the same
  }
  const objects: Record<string, unknown>[] = [];
  const open: unknown[] = [parsed];
  for (let node = open.shift(); node !== undefined && objects.length < MOST_NODES; node = open.shift()) {
    if (Array.isArray(node)) open.push(...node.slice(0, MOST_NODES));
    else if (typeof node === "object" && node !== null) {
      objects.push(node as Record<string, unknown>);
      open.push(...Object.values(node).filter((value) => typeof value === "object" && value !== null));
    }
  }
  return objects;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return nameOf(value[0]);
  return typeof value === "object" && value !== null ? text((value as Record<string, unknown>).name) : undefined;
}
