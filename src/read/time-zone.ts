/** The zones of a country as the runtime knows them: a method in newer ones, a property in older. */
type ZonedLocale = Intl.Locale & { getTimeZones?: () => string[] | undefined; timeZones?: string[] };

/** The IANA zone of a state that has only one; undefined for states with several, and for keys that are no state's. */
export function onlyTimeZone(state: string | undefined): string | undefined {
  if (state === undefined || !/^[A-Z]{2}$/.test(state)) return undefined;
  const locale = new Intl.Locale(`und-${state}`) as ZonedLocale;
  const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  return zones.length === 1 ? zones[0] : undefined;
}
