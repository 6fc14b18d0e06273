import type { CatalogSettings } from "../../records/catalog-settings.ts";

/** Something that only the user can say of their dataset and has not said. */
export interface Gap {
  /** Field of the settings. */
  field: keyof CatalogSettings;
  /** What the catalogue says or lacks meanwhile. */
  meanwhile: string;
}

/** Every field that a complete catalogue needs from its user, most needed first. */
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
  { field: "issued", meanwhile: "the date of the newest release" },
  { field: "modified", meanwhile: "the date of the newest release" },
  { field: "frequency", meanwhile: "irregular" },
];

/** What the settings leave open. */
export const gapsOf = (settings: CatalogSettings): Gap[] => NEEDED.filter(({ field }) => settings[field] === undefined);
