import { readFileSync, statSync } from "node:fs";
import { CommuniqueError, EXIT, InputError, UsageError } from "../errors.ts";
import { Credentials } from "../publish/index.ts";
import type { Terminal } from "./terminal.ts";

export interface SecretFlags {
  user?: string;
  authFile?: string;
}

/** Credentials from a file, the environment, or the person at the terminal; undefined where there are none. */
export async function credentialsOf(flags: SecretFlags, term: Terminal): Promise<Credentials | undefined> {
  if (flags.authFile !== undefined) return fromFile(flags.authFile, term);
  const env = process.env;
  if (flags.user === undefined && env["COMMUNIQUE_TOKEN"]) return Credentials.token(env["COMMUNIQUE_TOKEN"]);
  const user = flags.user ?? env["COMMUNIQUE_USER"];
  if (user === undefined) return undefined;
  const password = env["COMMUNIQUE_PASSWORD"];
  if (password !== undefined) return Credentials.password(user, password);
  if (process.stdin.isTTY !== true)
    throw new UsageError(
      "password-missing",
      `there is no password for the user ${JSON.stringify(user)}, and no terminal to ask on`,
      "Set COMMUNIQUE_PASSWORD in the environment, or use --auth-file.",
    );
  return Credentials.password(user, await askHidden(`Password of ${user}: `, term));
}

function fromFile(file: string, term: Terminal): Credentials {
  const fault = (code: string, what: string, todo: string, cause?: unknown) => new InputError(code, what, { where: { file }, todo, cause });
  let text: string;
  try {
    text = readFileSync(file, "utf8");
    // Secrets that a container mounts are often readable by all: said, not refused.
    if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0)
      term.note(`warning: others on this machine can read ${file}; \`chmod 600\` keeps it to yourself\n`);
  } catch (cause) {
    throw fault("auth-file-unreadable", "the file with the password cannot be read", "Check the path and its rights.", cause);
  }
  const fields = new Map(
    [...text.matchAll(/^[ \t]*(user|password|token)[ \t]*[:=][ \t]*(.*?)\r?$/gm)].map(([, name, value]) => [name, value]),
  );
  const [user, password, token] = ["user", "password", "token"].map((name) => fields.get(name));
  if (token) return Credentials.token(token);
  if (user !== undefined && password !== undefined) return Credentials.password(user, password);
  throw fault(
    "auth-file-incomplete",
    "the file holds neither a token nor a user and a password",
    'Write lines "user: NAME" and "password: SECRET", or "token: SECRET".',
  );
}

const [ENTER, LINE_FEED, CTRL_C, CTRL_D, DELETE, BACKSPACE] = ["\r", "\n", "\u0003", "\u0004", "\u007f", "\b"];

/** Asks on the terminal; nothing that is typed shows. */
function askHidden(question: string, term: Terminal): Promise<string> {
  const { stdin } = process;
  // Before the question: a quick answer would show.
  stdin.setRawMode(true).setEncoding("utf8").resume();
  term.warn(question);
  return new Promise((resolve, reject) => {
    let typed = "";
    const end = (settle: () => void) => {
      stdin.off("data", take).setRawMode(false).pause();
      term.warn("\n");
      settle();
    };
    const take = (text: string) => {
      for (const key of text) {
        if (key === ENTER || key === LINE_FEED || key === CTRL_D) return end(() => resolve(typed));
        if (key === CTRL_C)
          return end(() =>
            reject(new CommuniqueError("interrupted", "stopped at the password", { todo: "Run it again.", exit: EXIT.interrupted })),
          );
        typed = key === DELETE || key === BACKSPACE ? [...typed].slice(0, -1).join("") : typed + key;
      }
    };
    stdin.on("data", take);
  });
}
