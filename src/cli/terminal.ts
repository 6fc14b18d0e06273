import { escapeControls } from "./escape.ts";

const STYLES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] } as const;
export type Style = keyof typeof STYLES;

/** When to colour: `auto` follows the stream, NO_COLOR and TERM. */
export type ColourChoice = "auto" | "always" | "never";

/** Where a command writes: data and answers to `out`, everything else to `note`. */
export interface Terminal {
  /** Standard output: what was asked for. */
  out(text: string): void;
  /** Standard error: chatter, which `--quiet` silences. */
  note(text: string): void;
  /** Standard error, never silenced. */
  warn(text: string): void;
  /** Colours where standard output shows them; control characters of `text` are escaped. */
  paint(style: Style, text: string): string;
  /** Standard error is a terminal that can redraw a line, and nobody asked for silence. */
  animated: boolean;
  quiet: boolean;
}

function colours(choice: ColourChoice, stream: NodeJS.WriteStream): boolean {
  if (choice !== "auto") return choice === "always";
  const env = process.env;
  return stream.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}

/** The terminal of this process. */
export function terminal(options: { quiet?: boolean; color?: ColourChoice; progress?: boolean }): Terminal {
  const quiet = options.quiet ?? false;
  const coloured = colours(options.color ?? "auto", process.stdout);
  return {
    quiet,
    animated: !quiet && options.progress !== false && process.stderr.isTTY === true && process.env["TERM"] !== "dumb",
    out: (text) => void process.stdout.write(text),
    note: (text) => {
      if (!quiet) process.stderr.write(text);
    },
    warn: (text) => void process.stderr.write(text),
    paint: (style, text) => {
      const safe = escapeControls(text);
      return coloured ? `\u001b[${STYLES[style][0]}m${safe}\u001b[${STYLES[style][1]}m` : safe;
    },
  };
}
