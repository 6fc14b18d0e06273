import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const REPO = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The repository's own folder. */
export const ROOT = REPO;

/** The folder of evaluation data beside the repository; not part of a user's clone. */
export const SHARED = join(REPO, "..", "shared");
export const hasShared = existsSync(join(SHARED, "evaluation", "score.mjs"));

/** Why tests that need it are skipped, or undefined where they run. Missing data is an error on the project's own machines. */
export const sharedSkip: string | undefined = hasShared ? undefined : "needs ../shared (evaluation data that is not part of a clone)";
if (!hasShared && process.env["CI"]) throw new Error("CI is set but ../shared is missing: check it out beside the repository.");
