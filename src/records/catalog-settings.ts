import { z } from "zod";

/** An address that may stand in RDF as it is: absolute, http or https, written in ASCII, at most one `#`. */
const SAFE =
  /^https?:\/\/[A-Za-z0-9.:-]+(?:[/?](?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?(?:#(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?$/;

const address = z
  .string("must be a web address in quotes or plain")
  .transform((text) => (URL.canParse(text) ? new URL(text).href : text))
  .refine((href) => SAFE.test(href), "must be a web address that begins with http:// or https://");
/** The beginning of addresses: what follows is put right behind it. */
const addressBase = address.refine((href) => /[/=]$/.test(href), "must end in / (the names of the files are put behind it)");

const text = z.string("must be a text").trim().min(1, "must not be empty");
const tag = z.string().regex(/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/, "must be a language tag in lower case, such as en");
/** A text in English, or one text for each language tag. */
const inLanguages = z.union([text, z.record(tag, text)], "must be a text, or a text for each language tag (en: …)");
const date = z.iso.date("must be a date that there is, written YYYY-MM-DD");
const code = z.string("must be a code").regex(/^[\w()-]+$/, "must be a code of letters, digits, _ and -");
const mail = z.email("must be an e-mail address").regex(/^[A-Za-z0-9.+_-]+@[A-Za-z0-9.-]+$/, "must be an e-mail address in ASCII");

const Publisher = z.strictObject({ name: inLanguages, iri: address.optional(), type: code.optional(), homepage: address.optional() });
const Contact = z
  .strictObject({ name: text, email: mail.optional(), page: address.optional() })
  .refine(({ email, page }) => email !== undefined || page !== undefined, "needs an email or a page");
const Endpoint = z.strictObject({ url: address, title: inLanguages.optional(), description: address.optional() });
const License = z.union(
  [address, z.string().regex(/^[A-Za-z][\w.-]*$/)],
  "must be the address of the licence, or a name such as CC-BY-4.0",
);

/** What a user says of their own dataset; all of it may be left out. The page docs/catalog.md tells of each field. */
export const CatalogSettings = z.strictObject({
  title: inLanguages.optional(),
  description: inLanguages.optional(),
  publisher: Publisher.optional(),
  contact: Contact.optional(),
  license: License.optional(),
  /** Who may use it under which conditions, in words. */
  rights: inLanguages.optional(),
  accessRights: code.optional(),
  /** Page from which the files can be got. */
  access: address.optional(),
  /** Folder on the web in which the files lie: a file's path is put behind it. */
  files: addressBase.optional(),
  homepage: address.optional(),
  landingPage: address.optional(),
  endpoint: Endpoint.optional(),
  languages: z.array(tag).min(1).optional(),
  themes: z.array(code).min(1).optional(),
  keywords: z.array(text).min(1).optional(),
  /** Three-letter codes of countries; else those that the releases name. */
  countries: z
    .array(z.string().regex(/^[A-Z]{3}$/, "must be a three-letter code such as EST"))
    .min(1)
    .optional(),
  issued: date.optional(),
  modified: date.optional(),
  frequency: code.optional(),
  availability: code.optional(),
  version: text.optional(),
  catalog: z.strictObject({ title: inLanguages.optional(), description: inLanguages.optional(), homepage: address.optional() }).optional(),
});
export type CatalogSettings = z.output<typeof CatalogSettings>;
export type InLanguages = z.output<typeof inLanguages>;
