export { kindOfInstrument, kindOfOrganization, kindOfPlace } from "../knowledge/entity-kind.ts";
