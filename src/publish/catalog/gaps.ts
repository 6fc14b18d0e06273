import type { CatalogSettings } from "../../records/catalog-settings.ts";
import { type CatalogSource, newestDate } from "./scope.ts";
import { languageCode, languagesOf } from "./wording.ts";

/** Something that only the user can say of their dataset and has not said. */
export interface Gap {
  /** Field of the settings. */
  field: keyof CatalogSettings;
  /** What the catalogue says or lacks meanwhile. */
  meanwhile: string;
}

/** Fields that a complete catalogue needs from its user, most needed first, the dates apart. */
const NEEDED: readonly Gap[] = [
  { field: "publisher", meanwhile: "the catalogue says that the publisher is not stated" },
  { field: "contact", meanwhile: "nobody can be written to" },
  { field: "files", meanwhile: "no file has an address to download it from" },
  { field: "access", meanwhile: "the IRI of the dataset, or of a file, stands for the page where the files are" },
  { field: "license", meanwhile: "the licence that every build is given unless told otherwise" },
  { field: "title", meanwhile: "the title that every build has" },
  { field: "description", meanwhile: "a description made from the releases" },
  { field: "rights", meanwhile: "no statement of rights" },
  { field: "homepage", meanwhile: "no page about the dataset" },
  { field: "frequency", meanwhile: "irregular" },
];

/** What the settings leave open. */
export function gapsOf(source: CatalogSource): Gap[] {
  const { settings, contents } = source;
  const newest = newestDate(contents);
  const date =
    newest === undefined
      ? "no date, and no entry in the catalogue's record: no release says when it was issued"
      : `${newest}, the date of the newest release`;
  const dates = (["issued", "modified"] as const).map((field) => ({ field, meanwhile: date }));
  const strange = languagesOf(source).filter((tag) => languageCode(source, tag) === undefined);
  return [
    ...[...NEEDED, ...dates].filter(({ field }) => settings[field] === undefined),
    ...(strange.length === 0
      ? []
      : [{ field: "languages" as const, meanwhile: `nothing of ${strange.join(", ")}: data/catalog.yaml knows no code for it` }]),
  ];
}
