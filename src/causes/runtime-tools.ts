import type { TraceLanguage } from './cause.ts'

/**
 * The pip of a Python runtime as Tencent's images name it (`pip37`), or `pip3` where the version is unknown.
 * https://cloud.tencent.com/document/product/583/55594
 */
export function pipOf(runtime: string | undefined): string {
  const version = /^Python(\d)\.(\d{1,2})$/.exec(runtime ?? '')
  return version ? `pip${version[1]}${version[2]}` : 'pip3'
}

/** The language of a runtime, by its name in any case; `undefined` for runtimes of no fixed language. */
export function languageOfRuntime(runtime: string | undefined): TraceLanguage | undefined {
  const name = runtime?.toLowerCase() ?? ''
  if (name.startsWith('node')) return 'Node.js'
  return (['Python', 'Java', 'PHP', 'Go'] as const).find((language) =>
    name.startsWith(language.toLowerCase()),
  )
}
