import type { TraceLanguage } from './cause.ts'

/** The language of a runtime, by its name in any case; `undefined` for runtimes of no fixed language. */
export function languageOfRuntime(runtime: string | undefined): TraceLanguage | undefined {
  const name = runtime?.toLowerCase() ?? ''
  if (name.startsWith('node')) return 'Node.js'
  return (['Python', 'Java', 'PHP', 'Go'] as const).find((language) =>
    name.startsWith(language.toLowerCase()),
  )
}
