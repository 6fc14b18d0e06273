import { readFileSync } from "node:fs";
import { KnowledgeError } from "../errors.ts";
import { CatalogSettings } from "../records/catalog-settings.ts";
import type { CatalogTerms, SchemeName } from "./catalog-terms.ts";
import { parseYaml } from "./yaml.ts";

const FIELDS = "docs/catalog.md lists the fields with an example.";

/** Reads the settings of a catalogue from a YAML or JSON file; throws KnowledgeError with file, field and what to do. */
export function loadCatalogSettings(file: string, terms: CatalogTerms): CatalogSettings {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : (cause as Error).message;
    throw new KnowledgeError("catalog-settings-unreadable", `cannot read the settings of the catalogue in ${file}: ${why}`, {
      where: { file },
      todo: `Give --catalog the path of a YAML or JSON file. ${FIELDS}`,
      cause,
    });
  }
  return checkCatalogSettings(parseYaml(text.replace(/^\uFEFF/, ""), file), file, terms);
}

/** Checks settings against their schema and the controlled vocabularies; an empty file says nothing, which is allowed. */
export function checkCatalogSettings(value: unknown, file: string, terms: CatalogTerms): CatalogSettings {
  const checked = CatalogSettings.safeParse(value ?? {});
  if (!checked.success) {
    const faults = checked.error.issues.slice(0, 5).map((issue) => {
      const field = issue.path.join(".");
      if (issue.code === "unrecognized_keys") {
        const known = Object.keys(CatalogSettings.shape).join(", ");
        return `${issue.keys.map((key) => (field ? `${field}.${key}` : key)).join(", ")}: there is no such field${field ? "" : ` (there are ${known})`}`;
      }
      return `${field || "the whole file"}: ${issue.message}`;
    });
    throw wrong(file, faults);
  }
  const faults = codeFaults(checked.data, terms);
  if (faults.length > 0) throw wrong(file, faults);
  return withLicenceAddress(checked.data, terms);
}

function withLicenceAddress(settings: CatalogSettings, terms: CatalogTerms): CatalogSettings {
  const known = terms.licences.find(({ names }) => names.includes(settings.license ?? ""));
  return known === undefined ? settings : { ...settings, license: known.iri };
}

/** Codes that no controlled vocabulary has. */
function codeFaults(settings: CatalogSettings, terms: CatalogTerms): string[] {
  const named: [field: string, scheme: SchemeName, codes: readonly (string | undefined)[]][] = [
    ["themes", "data-theme", settings.themes ?? []],
    ["accessRights", "access-right", [settings.accessRights]],
    ["frequency", "frequency", [settings.frequency]],
    ["availability", "availability", [settings.availability]],
    ["publisher.type", "publisher-type", [settings.publisher?.type]],
  ];
  const faults = named.flatMap(([field, scheme, codes]) => {
    const known = Object.keys(terms.schemes[scheme].concepts);
    const unknown = codes.filter((code) => code !== undefined && !known.includes(code));
    return unknown.map((code) => `${field}: there is no ${code}; there are ${known.join(", ")}`);
  });
  if (settings.issued !== undefined && settings.modified !== undefined && settings.modified < settings.issued)
    faults.push(`modified: ${settings.modified} is before issued, ${settings.issued}`);
  const { license } = settings;
  if (license !== undefined && !license.includes(":") && !terms.licences.some(({ names }) => names.includes(license))) {
    const names = terms.licences.flatMap((licence) => licence.names).join(", ");
    faults.push(`license: ${license} is no name of a licence that is known here (${names}); give the licence's address`);
  }
  return faults;
}

const wrong = (file: string, faults: readonly string[]): KnowledgeError =>
  new KnowledgeError("catalog-settings-invalid", `the settings of the catalogue are not right: ${faults.join("; ")}`, {
    where: { file },
    todo: `Correct the field named. ${FIELDS}`,
  });
