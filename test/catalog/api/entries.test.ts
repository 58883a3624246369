import { describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { apiCodes } from '../../../src/catalog/api/codes.ts'
import { apiEntries } from '../../../src/catalog/api/entries.ts'
import { apiEntrySchema } from '../../../src/catalog/api/entry.ts'
import { apiEntryOf, loadApiEntries } from '../../../src/catalog/api/load.ts'
import { entryOf } from '../../../src/catalog/index.ts'
import type { Bilingual, Language } from '../../../src/language.ts'

const languages: readonly Language[] = ['en', 'zh']

/** A phone shows about this many characters before it folds. */
const longest = { headline: 90, check: 200 }

/** Steps that any entry of its form has. */
const looking =
  /^(?:Read the (?:API’s )?message|Compare (?:the request|account)|If it (?:stays|was deleted)|Take it out of the request, or|Repeat |Write \S+ as the message|Look where )/

/** Of these the vendor says only that it failed, or that something is wrong. The list should shrink. */
const unexplained = `
  FailedOperation FailedOperation.DeleteAlias FailedOperation.GetAlias FailedOperation.GetFunctionAddress
  FailedOperation.PublishLayerVersion InternalError InternalError.Ckafka InternalError.Cmq InternalError.Cos
  InternalError.ES InternalError.Exception InternalError.SearchFailed InternalError.System InternalError.SystemError
  InvalidParameter InvalidParameter.ParamError InvalidParameter.Payload InvalidParameter.RoleCheck
  InvalidParameterValue InvalidRequest MissingParameter ResourceInsufficient ResourceNotFound
  ResourceNotFound.Function ResourceNotFound.FunctionName ResourceUnavailable ServiceUnavailable
  UnsupportedOperation UnsupportedOperation.UpdateFunctionCode`
  .trim()
  .split(/\s+/)

describe('the errors of the management API', () => {
  it('are written down for every code that is looked for, once, and for no other', () => {
    const written = apiEntries.map(({ code }) => code)
    expect(written.toSorted()).toEqual([...apiCodes.keys()].toSorted())
  })

  it('keep to the schema', () => {
    const problems = apiEntries.flatMap((entry) => {
      const result = apiEntrySchema.safeParse(entry)
      return result.success ? [] : [`${entry.code}\n${z.prettifyError(result.error)}`]
    })
    expect(problems).toEqual([])
  })

  it.each(languages)('share no headline among more than six codes (%s)', (language) => {
    const shared = [...Map.groupBy(apiEntries, ({ headline }) => headline[language])]
      .filter(([, entries]) => entries.length > 6)
      .map(([headline, entries]) => `${headline}: ${entries.map(({ code }) => code).join(', ')}`)
    expect(shared).toEqual([])
  })

  it.each(languages)(
    'have headlines that follow a colon, and sentences that fit a phone (%s)',
    (language) => {
      const wrong = apiEntries.filter(
        ({ headline, checks }) =>
          headline[language].length > longest.headline ||
          /[.。]$|[!！]/.test(headline[language]) ||
          checks.some((check) => check[language].length > longest.check),
      )
      expect(wrong.map(({ code }) => code)).toEqual([])
    },
  )

  it('speak of status codes that the catalog explains', () => {
    const unknown = apiEntries.filter(({ near }) => near && entryOf(near.code) === undefined)
    expect(unknown.map(({ code }) => code)).toEqual([])
  })

  it('keep English free of Chinese, and Chinese free of English sentences and half-width signs', () => {
    const wrong = apiEntries.flatMap((entry) =>
      pairsOf(entry)
        .filter(isMixed)
        .map((pair) => [entry.code, pair]),
    )
    expect(wrong).toEqual([])
  })

  it('part Chinese and Latin letters by a space', () => {
    const close = apiEntries.flatMap((entry) =>
      pairsOf(entry).filter(({ zh }) => /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(zh)),
    )
    expect(close).toEqual([])
  })

  it('say what to change, and not only where to look, but for what the vendor does not explain', () => {
    const helpless = apiEntries.filter(
      ({ allowed, checks }) => !allowed && checks.every(({ en }) => looking.test(en)),
    )
    expect(helpless.map(({ code }) => code).toSorted()).toEqual(unexplained.toSorted())
  })

  it('name the actions that give them where few do', () => {
    expect(apiEntries.find(({ code }) => code === 'LimitExceeded.Layers')?.actions).toEqual(['ListLayers'])
    expect(apiEntries.find(({ code }) => code === 'InvalidParameterValue.Vpc')?.actions).toEqual([
      'CreateFunction',
      'UpdateFunctionConfiguration',
    ])
    expect(apiEntries.find(({ code }) => code === 'ResourceNotFound.Function')?.actions).toEqual([])
  })
})

describe('an entry that is asked for', () => {
  it('is a mistake of ours before the entries are loaded, and there afterwards', async () => {
    vi.resetModules()
    const fresh = await import('../../../src/catalog/api/load.ts')
    expect(() => fresh.apiEntryOf('LimitExceeded.Function')).toThrow('loadApiEntries')
    await fresh.loadApiEntries()
    expect(fresh.apiEntryOf('LimitExceeded.Function')?.code).toBe('LimitExceeded.Function')
  })

  it('is that of its family where the vendor lists no such code', async () => {
    await loadApiEntries()
    const unlisted = apiEntryOf('FailedOperation.SomethingNew')
    expect(unlisted).toMatchObject({
      code: 'FailedOperation.SomethingNew',
      headline: apiEntryOf('FailedOperation')?.headline,
      actions: [],
    })
    expect(apiEntryOf('Failed.Operation')).toBeUndefined()
  })
})

/** Every pair of sentences in an entry, however deep. */
function pairsOf(value: unknown): readonly Bilingual[] {
  if (typeof value !== 'object' || value === null) return []
  return isPair(value) ? [value] : Object.values(value).flatMap(pairsOf)
}

function isPair(value: object): value is Bilingual {
  return Object.keys(value).toSorted().join() === 'en,zh'
}

function isMixed({ en, zh }: Bilingual): boolean {
  return (
    /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(en) ||
    /(?<![A-Za-z])[A-Za-z]{2,20}(?:,? [A-Za-z]{2,20}){3}/.test(zh) ||
    /\p{Script=Han}(?:[,;?!()]|:(?!:))|[,;?!()]\p{Script=Han}|\p{Script=Han}\.$/u.test(zh)
  )
}
