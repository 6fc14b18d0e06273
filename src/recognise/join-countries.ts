import { type Chart, textOf } from "./chart.ts";

/** "French MFA", "Philippine Coast Guard", "MFA of Ukraine": a country beside a body of the tables makes one name with it. */
export function joinCountries(chart: Chart): void {
  for (let i = 0; i < chart.atoms.length; i++) {
    const first = chart.things[i];
    if (first?.kind === "state") {
      const body = chart.things[first.end];
      if (
        body &&
        body.start === first.end &&
        body.rule.startsWith("gazetteer") &&
        !body.contextual &&
        chart.atoms[body.start]?.sentence === chart.atoms[i]?.sentence &&
        (body.countries.length > 1 || body.countries.some((country) => first.keys.includes(country)))
      ) {
        const own = body.countries.some((country) => first.keys.includes(country));
        chart.things[i] = {
          ...body,
          ...(own ? {} : { keys: [], countries: first.keys }),
          start: i,
          name: textOf(chart, i, body.end),
          form: "name",
          rule: "country-body",
        };
        delete chart.things[body.start];
      }
    } else if (first && first.rule.startsWith("gazetteer") && chart.atoms[first.end]?.norm === "of") {
      const article = chart.atoms[first.end + 1]?.norm === "the" ? 1 : 0;
      const state = chart.things[first.end + 1 + article];
      if (
        state?.kind === "state" &&
        state.form !== "adjective" &&
        first.countries.length > 1 &&
        first.countries.some((country) => state.keys.includes(country))
      ) {
        chart.things[i] = { ...first, end: state.end, name: textOf(chart, i, state.end), form: "name", rule: "body-of-country" };
        delete chart.things[state.start];
      }
    }
  }
}
