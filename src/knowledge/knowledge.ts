import type { Table } from "./table.ts";
import type { ArmedForcesRow } from "./tables/armed-forces.ts";
import type { Country } from "./tables/countries.ts";
import type { CountryName } from "./tables/country-names.ts";
import type { Grouping } from "./tables/groupings.ts";
import type { Instrument } from "./tables/instruments.ts";
import type { Membership } from "./tables/memberships.ts";
import type { Organization } from "./tables/organizations.ts";
import type { Person } from "./tables/people.ts";
import type { Place } from "./tables/places.ts";
import type { Post } from "./tables/posts.ts";
import type { SameAs } from "./tables/same-as.ts";
import type { Source } from "./tables/sources.ts";
import type { TenureRow } from "./tables/tenures.ts";
import type { Topic } from "./tables/topics.ts";

/** All tables, frozen. Stages get it as an argument and never read files of their own. */
export interface Knowledge {
  /** Folders it was read from, in order; lexicons and publishers are read from the same ones. */
  readonly dataDirs: readonly string[];
  readonly countries: Table<Country>;
  readonly countryNames: Table<CountryName>;
  readonly organizations: Table<Organization>;
  readonly groupings: Table<Grouping>;
  readonly memberships: Table<Membership>;
  readonly people: Table<Person>;
  readonly tenures: Table<TenureRow>;
  readonly posts: Table<Post>;
  readonly places: Table<Place>;
  readonly topics: Table<Topic>;
  readonly instruments: Table<Instrument>;
  readonly armedForces: Table<ArmedForcesRow>;
  readonly sources: Table<Source>;
  readonly sameAs: Table<SameAs>;
  /** The key that a key gives way to, by same-as.csv; the key itself where nothing is said. */
  canonical(key: string): string;
  /** sha256 over all tables' bytes. */
  readonly tablesHash: string;
  /** sha256 over lexicons, publisher profiles and the rules of identity. */
  readonly rulesHash: string;
}
