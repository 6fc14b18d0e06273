import { say } from "./say.ts";

/**
 * Filters, sorting and pages of lists without a new page: the same address is fetched, and its `main` takes the place of this one. The
 * server renders every view once, whether a script asks or a reader does.
 */
export function swapping(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("form.filter") || form.hasAttribute("action")) return;
    event.preventDefault();
    void swap(addressOf(form));
  });
  document.addEventListener("change", (event) => {
    const control = event.target as HTMLElement;
    const form = control.closest<HTMLFormElement>("form.filter");
    if (!form || form.hasAttribute("action")) return;
    if (control.matches("select, input[type=checkbox]")) void swap(addressOf(form));
  });
  document.addEventListener("click", (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement | SVGAElement>("[data-swap] a, form.filter a");
    const href = link?.getAttribute("href");
    if (!link || !href || link.hasAttribute("download")) return;
    const url = new URL(href, location.href);
    if (url.pathname !== location.pathname || url.origin !== location.origin) return;
    event.preventDefault();
    const node = link.dataset["node"];
    // The list beside the drawing changes, the drawing stays.
    if (node !== undefined) document.dispatchEvent(new CustomEvent("chosen", { detail: node }));
    void swap(url, true, node === undefined ? "main" : "#neighbours");
  });
  window.addEventListener("popstate", () => {
    // A jump within the page is no other view.
    if (shown !== viewOf(location)) void swap(new URL(location.href), false);
  });
}

const viewOf = ({ pathname, search }: Pick<URL, "pathname" | "search">): string => pathname + search;
let shown = viewOf(location);

/** The address of a form's view; empty fields are left out, as in the links of the server. */
function addressOf(form: HTMLFormElement): URL {
  const url = new URL(location.pathname, location.href);
  for (const [name, value] of new FormData(form)) if (value !== "") url.searchParams.append(name, String(value));
  return url;
}

let asked = new AbortController();

/** Shows another view of this page, or of one part of it. Falls back to a plain visit where something goes wrong. */
export async function swap(url: URL, push = true, part = "main"): Promise<void> {
  asked.abort();
  asked = new AbortController();
  const old = document.querySelector(part);
  if (!old) return;
  old.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(url, { signal: asked.signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.querySelector(part);
    if (!fresh) throw new Error("no page");
    const again = focused();
    if (push) history.pushState(null, "", url);
    shown = viewOf(url);
    document.title = page.title;
    old.replaceWith(document.adoptNode(fresh));
    again?.();
    say((fresh.querySelector(".found") ?? fresh.querySelector("h2"))?.textContent?.replace("Download as CSV", "").trim() ?? page.title);
    if (part === "main") document.dispatchEvent(new Event("swapped"));
    document.getElementById(url.hash.slice(1))?.scrollIntoView({ block: "nearest" });
  } catch (error) {
    if ((error as Error).name === "AbortError") return;
    location.href = url.href;
  }
}

/** How to find the control again that has the focus, once its page is replaced. */
function focused(): (() => void) | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || !element.closest("main")) return undefined;
  const { name, value } = element as HTMLInputElement;
  const text = element.textContent?.replace(/[▲▼]/g, "").trim();
  const tag = element.tagName;
  return () => {
    if (element.isConnected) return;
    const same = [...document.querySelectorAll<HTMLElement>(`main ${tag}`)].find((each) => {
      const other = each as HTMLInputElement;
      if (name) return other.name === name && (other.type !== "checkbox" || other.value === value);
      return each.textContent?.replace(/[▲▼]/g, "").trim() === text;
    });
    (same ?? document.querySelector<HTMLElement>("main"))?.focus({ preventScroll: true });
  };
}
