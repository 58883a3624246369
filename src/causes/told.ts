import type { Bilingual, Language } from '../language.ts'
import type { Told, Values } from './cause.ts'

/** A sentence with its values filled in; `undefined` where no variant has all it needs. */
export function tell(told: Told, values: Values, language: Language): string | undefined {
  const fitting = choose(told, values)
  return fitting && fill(fitting[language], values)
}

/** The sentence whose values are all known, with their names still in it. */
export function choose(told: Told, values: Values): Bilingual | undefined {
  const variants: readonly Bilingual[] = 'en' in told ? [told] : told
  return variants.find(({ en }) => namesIn(en).every((name) => name in values))
}

/** A template with its values filled in; a name without a value stays as it is. */
export function fill(template: string, values: Values): string {
  return template.replace(/\{([a-z][A-Za-z]*)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** The names of the values that a template wants. */
export function namesIn(template: string): readonly string[] {
  return [...template.matchAll(/\{([a-z][A-Za-z]*)\}/g)].map(([, name = '']) => name)
}
