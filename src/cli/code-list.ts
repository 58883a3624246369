import { entries, primaryName } from '../catalog/index.ts'
import type { Language } from '../language.ts'

type Listed = {
  readonly kind: 'status' | 'api'
  readonly code: number | string
  readonly name: string
  readonly headline: string
}

/** Every status code, or every error of the management API, a line each; as JSON one array of them. */
export async function codeListText(
  which: 'status' | 'api',
  { json, language }: { readonly json: boolean; readonly language: Language },
): Promise<string> {
  const listed = which === 'status' ? statusCodes(language) : await apiCodes(language)
  if (json) return `[\n${listed.map((each) => `  ${JSON.stringify(each)}`).join(',\n')}\n]\n`
  const colon = language === 'zh' ? '：' : ': '
  const titleOf = ({ code, name }: Listed) => (code === name ? name : `${code} ${name}`)
  return listed.map((each) => `${titleOf(each)}${colon}${each.headline}\n`).join('')
}

function statusCodes(language: Language): readonly Listed[] {
  return entries.map((entry) => ({
    kind: 'status',
    code: entry.code,
    name: primaryName(entry),
    headline: entry.headline[language],
  }))
}

/** Their sentences are loaded for whoever asks. */
async function apiCodes(language: Language): Promise<readonly Listed[]> {
  const { apiEntries } = await import('../catalog/api/entries.ts')
  return apiEntries
    .map(({ code, headline }): Listed => ({ kind: 'api', code, name: code, headline: headline[language] }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}
