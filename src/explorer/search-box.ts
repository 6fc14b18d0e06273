import type { SearchAnswer } from "./api.ts";
import { say } from "./say.ts";

/** Rest after a key before the server is asked, in milliseconds. */
const REST = 120;

/** Suggestions under the search box, by the combobox pattern of the ARIA Authoring Practices Guide: focus stays in the field. */
export function searchBox(): void {
  const form = document.querySelector<HTMLFormElement>("form.search");
  const input = form?.querySelector<HTMLInputElement>("input[type=search]");
  if (!form || !input) return;
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Names that fit");
  list.hidden = true;
  form.append(list);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  }))
    input.setAttribute(name, value);

  let timer = 0;
  let asked = new AbortController();
  let chosen = -1;

  const close = (): void => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (index: number): void => {
    const options = [...list.children];
    if (options.length === 0) return;
    chosen = (index + options.length) % options.length;
    options.forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === chosen));
    });
    const option = options[chosen] as HTMLElement;
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const ask = async (): Promise<void> => {
    asked.abort();
    asked = new AbortController();
    const query = input.value.trim();
    if (query === "") return close();
    try {
      const response = await fetch(`/api/search?${new URLSearchParams({ q: query })}`, { signal: asked.signal });
      if (!response.ok) return close();
      show((await response.json()) as SearchAnswer);
    } catch {
      // A later key asked anew, or the server is gone: the form still works.
    }
  };
  const show = ({ hits, total }: SearchAnswer): void => {
    list.replaceChildren(...hits.map(optionOf));
    chosen = -1;
    list.hidden = hits.length === 0;
    input.setAttribute("aria-expanded", String(hits.length > 0));
    input.removeAttribute("aria-activedescendant");
    say(total === 0 ? "No name fits" : `${total} ${total === 1 ? "name fits" : "names fit"}`);
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, REST);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) (list.children[chosen] as HTMLElement).click();
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
  // The press would take the focus, and with it the list, before the click arrives.
  list.addEventListener("mousedown", (event) => event.preventDefault());
}

function optionOf(hit: SearchAnswer["hits"][number], index: number): HTMLElement {
  const option = document.createElement("li");
  option.id = `suggestion-${index}`;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  const label = document.createElement("span");
  label.textContent = hit.form === "" ? hit.label : `${hit.label} (${hit.form})`;
  const note = document.createElement("small");
  note.textContent = hit.note;
  option.append(label, note);
  option.addEventListener("click", () => {
    location.href = hit.href;
  });
  return option;
}
