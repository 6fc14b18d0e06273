/** Tells readers of the screen what changed, without moving them. */
export function say(text: string): void {
  const status = document.querySelector("#status");
  if (status) status.textContent = text;
}
