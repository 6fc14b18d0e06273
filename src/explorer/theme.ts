const THEMES = ["auto", "light", "dark"] as const;
const WORDS: Readonly<Record<string, string>> = { auto: "automatic", light: "light", dark: "dark" };

/** The button that goes round the colours. The choice is kept in a cookie, so that the server's next page has it from the start. */
export function themeButton(): void {
  const button = document.querySelector<HTMLButtonElement>("button.theme");
  const word = button?.querySelector("span");
  if (!button || !word) return;
  const root = document.documentElement;
  const show = (): void => {
    word.textContent = WORDS[root.dataset["theme"] ?? "auto"] ?? "automatic";
  };
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    const next = THEMES[(THEMES.indexOf(root.dataset["theme"] as "auto") + 1) % THEMES.length] ?? "auto";
    root.dataset["theme"] = next;
    // The Cookie Store API is not in every browser yet.
    // biome-ignore lint/suspicious/noDocumentCookie: one cookie without a secret
    document.cookie = `theme=${next}; path=/; max-age=31536000; SameSite=Strict`;
    show();
    document.dispatchEvent(new Event("themechange"));
  });
}
