import type { Command } from "commander";
import { type CommonOptions, withCommon, withData, withExamples } from "../options.ts";

export interface CatalogFlags extends CommonOptions {
  catalog?: string;
  data: string[];
  dryRun?: boolean;
}

/** `communique catalog`: the catalogue of a build, written again and judged. */
export function registerCatalog(program: Command): void {
  const command = program
    .command("catalog")
    .description(
      "Write the catalogue of a build again (DCAT, VoID, schema.org), check it against DCAT-AP 3.0.1 and say what it still needs. Exit code 1 where it does not conform.",
    )
    .argument("[dir]", "folder that communique build wrote", "out")
    .option("--catalog <file>", "settings about your dataset, YAML or JSON (default: those that the build was made with)")
    .option("--dry-run", "check and report, write nothing");
  withData(command);
  withCommon(command, "print the report as JSON");
  withExamples(command, [
    ["communique catalog graph --catalog dataset.yaml", "with what you say of your dataset"],
    ["communique catalog graph --dry-run", "what is still to be filled in"],
  ]);
  command.action(async (dir: string, flags: CatalogFlags) => (await import("../run/catalog.ts")).runCatalog(dir, flags));
}
