/** The zones of a country as the runtime knows them: a method in newer ones, a property in older. */
type ZonedLocale = Intl.Locale & { getTimeZones?: () => string[] | undefined; timeZones?: string[] };

/** The IANA zone of a state: the tables' own, else the only one that the runtime knows; undefined for what is no state. */
export function stateTimeZone(state: string | undefined, table: ReadonlyMap<string, string>): string | undefined {
  if (state === undefined) return undefined;
  return table.get(state) ?? onlyTimeZone(state);
}

function onlyTimeZone(state: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(state)) return undefined;
  const locale = new Intl.Locale(`und-${state}`) as ZonedLocale;
  const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  return zones.length === 1 ? zones[0] : undefined;
}
