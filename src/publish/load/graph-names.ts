/** How the names of a build's graphs begin: no other graph of a store is counted, written or deleted. */
export const graphsUnder = (base: string): string => `${base}graph/`;

/** Graphs of the load's own, beside the build's: what has been loaded, and signs of life of loads at work and waiting. */
export const recordGraph = (base: string): string => `${base}load/record`;
export const underWay = (base: string): string => `${base}load/under-way/`;
export const waiting = (base: string): string => `${base}load/waiting/`;
