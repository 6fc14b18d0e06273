import { xsd } from "../../vocabulary/xsd.ts";

const ZONE = "(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?";
const YEAR = "-?(?:[1-9]\\d{3,}|0\\d{3})";
const TIME = "(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)";
const whole = (pattern: string) => new RegExp(`^${pattern}$`);

/** Lexical spaces (XML Schema 1.1 part 2) of the datatypes that a build writes; those that hold any text are left out. */
const LEXICAL: ReadonlyMap<string, RegExp> = new Map([
  [xsd.boolean.value, /^(?:true|false|0|1)$/],
  [xsd.integer.value, /^[+-]?\d+$/],
  [xsd.nonNegativeInteger.value, /^(?:[+]?\d+|-0+)$/],
  [xsd.decimal.value, /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/],
  [xsd.gYear.value, whole(YEAR + ZONE)],
  [xsd.gYearMonth.value, whole(`${YEAR}-(?:0[1-9]|1[0-2])${ZONE}`)],
  [xsd.gMonthDay.value, whole(`--(\\d\\d)-(\\d\\d)${ZONE}`)],
  [xsd.date.value, whole(`(${YEAR})-(\\d\\d)-(\\d\\d)${ZONE}`)],
  [xsd.time.value, whole(TIME + ZONE)],
  [xsd.dateTime.value, whole(`(${YEAR})-(\\d\\d)-(\\d\\d)T${TIME}${ZONE}`)],
]);

/** True where a literal's text is in its datatype's lexical space; days are those that the month has. */
export function isWellTyped(text: string, datatype: string): boolean {
  const match = LEXICAL.get(datatype)?.exec(text);
  if (match === undefined) return true;
  if (match === null) return false;
  if (match.length === 1) return true;
  const [year, month, day] = match.length === 3 ? ["2000", match[1], match[2]] : match.slice(1);
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
