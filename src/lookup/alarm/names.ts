import { regionNamed } from '../../catalog/regions.ts'

/** How a function or a namespace may be called. */
export const name = '[A-Za-z][A-Za-z0-9_-]{0,59}'
/** How a version or an alias may be called. */
export const qualifier = '\\$?[A-Za-z0-9][A-Za-z0-9_-]{0,63}'

const leadingName = new RegExp(`^${name}(?![\\w/.#:-])`)
const leadingQualifier = new RegExp(`^${qualifier}(?![\\w/.#-])`)
const wholeName = new RegExp(`^${name}$`)
const wholeQualifier = new RegExp(`^${qualifier}$`)
/** `ap-guangzhou` and its like, also those that are none of ours. */
export const regionIds = /(?<![a-z0-9-])((?:ap|na|eu|sa)-[a-z]{4,16}(?:-fsi)?)(?![a-z0-9])/gi

/** The name that a value begins with. `qce/scf_v2` is none: it is the metric's namespace. */
export function nameIn(value: string): string | undefined {
  return leadingName.exec(value)?.[0]
}

export function qualifierIn(value: string): string | undefined {
  return leadingQualifier.exec(value)?.[0]
}

export function isName(value: string): boolean {
  return wholeName.test(value)
}

export function isQualifier(value: string): boolean {
  return wholeQualifier.test(value)
}

/** The region that a value begins with. It may tell it twice: 广州（ap-guangzhou）. */
export function regionIn(value: string): string | undefined {
  const id = value.match(regionIds)?.[0]
  return (
    (id && regionNamed(id)) ?? regionNamed(value) ?? regionNamed(/^[\p{L}-]{2,24}/u.exec(value)?.[0] ?? '')
  )
}
