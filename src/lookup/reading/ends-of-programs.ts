/** A program that fails ends in one of these, whichever of them the platform noticed first. */
export const endsOfPrograms: ReadonlySet<number> = new Set([405, 430, 437, 439, 443, 446])
