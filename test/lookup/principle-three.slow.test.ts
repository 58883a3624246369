import { describe, expect, it } from 'vitest'
import { recognise } from '../../src/lookup/recognise.ts'
import { loadCorpus } from '../support/corpus.ts'

const certain = (text: string) =>
  recognise(text)
    .filter(({ confidence }) => confidence === 'certain')
    .map(({ code }) => code)

// Each text of the corpus with each of the lines: a hundred thousand pairs take their time.
describe('3. more evidence never weakens an answer', () => {
  const texts = loadCorpus('dev').map(({ text }) => text)
  /** Each begins and ends a line of its own. */
  const ourLines = [
    'ERROR RequestId:7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}',
    'START RequestId: 7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe',
    'SCF_FunctionName: order-sync',
    'X-Scf-Status: 439',
    'UserProcExitError',
  ]
  const otherLines = [
    'nginx: 502 Bad Gateway',
    'aws lambda: Task timed out after 3.00 seconds',
    'AxiosError: Request failed with status code 404',
    'kubectl get pods',
  ]
  const around = (text: string, line: string) => [`${line}\n\n${text}`, `${text}\n\n${line}`]

  const told = texts.map((text) => ({ text, codes: certain(text) }))
  const hasAll = (codes: readonly number[], wanted: readonly number[]) =>
    wanted.every((code) => codes.includes(code))

  it.each(ourLines)('a line of SCF’s own removes no finding of any text: %s', (line) => {
    const lost = told.flatMap(({ text, codes }) =>
      codes.length === 0 ? [] : around(text, line).filter((more) => !hasAll(certain(more), codes)),
    )
    expect(lost).toEqual([])
  })

  it.each(otherLines)('taking a line of somebody else away removes none of any text: %s', (line) => {
    const added = told.flatMap(({ text, codes }) =>
      around(text, line).filter((more) => !hasAll(codes, certain(more))),
    )
    expect(added).toEqual([])
  })
})
