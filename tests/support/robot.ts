import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./shared.ts";

/** ROBOT, an OWL tool that is not ours, with the OWL API and the reasoner HermiT in it; `.ci/run` puts it there by scripts/robot/pom.xml. */
const LIB = join(ROOT, ".local", "robot");

/** Why tests that need ROBOT are skipped, or undefined where they run; under CI a missing one is an error. */
export function missingRobot(): string | undefined {
  const there = existsSync(LIB) && spawnSync("java", ["-version"], { stdio: "ignore" }).status === 0;
  if (there) return undefined;
  if (process.env.CI) throw new Error("ROBOT or Java is missing: see scripts/robot/pom.xml");
  return "ROBOT is not on this machine (scripts/robot/pom.xml says how to install it)";
}

/** Runs ROBOT; gives its exit status and all that it printed. */
export function robot(...args: string[]): { status: number | null; output: string } {
  const run = spawnSync("java", ["-cp", `${LIB}/*`, "org.obolibrary.robot.CommandLineInterface", ...args], { encoding: "utf8" });
  return { status: run.status, output: run.stdout + run.stderr };
}
