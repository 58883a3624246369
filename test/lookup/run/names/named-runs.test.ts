import { describe, expect, it } from 'vitest'
import { lookup } from '../../../../src/lookup/lookup.ts'

// Each run by its position in the text: its id ends in its number.
const id = (run: number) => `7a2ae0d9-63f6-46ea-8ca4-34cb7fe0${String(run).padStart(4, '0')}`
const failed = (run: number, words: string, code: number, more = '') =>
  `ERROR RequestId:${id(run)} Result:{"errorCode":-1,"errorMessage":"${words}","statusCode":${code}${more}}`
const timeout = (run: number, more?: string) =>
  failed(run, 'Invoking task timed out after 3 seconds', 433, more)
const memory = (run: number) => failed(run, 'Task memory exceeded 256 MB', 434)

/** The function of each run of a text, and `?` for none. */
function namesIn(text: string): readonly string[] {
  const runs = lookup(text).findings.flatMap(({ details, requestIds, functions = [] }) => {
    const beside = new Set(functions.flatMap((each) => each.requestIds ?? []))
    const own = requestIds?.filter((run) => !beside.has(run))
    return [
      { name: details.functionName, ids: own ?? [details.requestId ?? ''] },
      ...functions.map((each) => ({ name: each.details.functionName, ids: each.requestIds ?? [] })),
    ]
  })
  const named = runs.flatMap(({ name = '?', ids }) => ids.map((run) => ({ name, run })))
  return named.toSorted((one, other) => (one.run < other.run ? -1 : 1)).map(({ name }) => name)
}

/** The code of each finding with its function. */
function codesIn(text: string): readonly string[] {
  return lookup(text)
    .findings.map(({ code, details }) => `${code} ${details.functionName}`)
    .toSorted()
}

describe('a function that is named on a line of its own', () => {
  const labels = ['functionName: ', 'Function: ', '函数名：', '"functionName": ']
  const three = [timeout(1), memory(2), timeout(3)]
  const names = ['fa', 'fb', 'fc']

  it.each(labels.flatMap((label) => ['\n', '\n\n'].map((gap) => ({ label, gap }))))(
    'above each run is of the run below: %j',
    ({ label, gap }) => {
      const text = three.map((run, at) => `${label}${names[at]}\n${run}`).join(gap)
      expect(namesIn(text)).toEqual(names)
    },
  )

  it.each(labels.flatMap((label) => ['\n', '\n\n'].map((gap) => ({ label, gap }))))(
    'below each run is of the run above: %j',
    ({ label, gap }) => {
      const text = three.map((run, at) => `${run}\n${label}${names[at]}`).join(gap)
      expect(namesIn(text)).toEqual(names)
    },
  )

  it('above each of two runs, the second of another code', () => {
    expect(namesIn(`functionName: fa\n${timeout(1)}\nfunctionName: fb\n${memory(2)}`)).toEqual(['fa', 'fb'])
  })

  it('is of the run below with an empty line behind it, too', () => {
    const text = three.map((run, at) => `functionName: ${names[at]}\n\n${run}`).join('\n\n')
    expect(namesIn(text)).toEqual(names)
  })

  it('takes what else stands above its run with it', () => {
    const text = `namespace: test\nfunctionName: fa\n${timeout(1)}\nnamespace: prod\nfunctionName: fb\n${memory(2)}`
    const found = lookup(text).findings.map(({ code, details }) => [
      code,
      details.functionName,
      details.namespace,
    ])
    expect(found.toSorted()).toEqual([
      [433, 'fa', 'test'],
      [434, 'fb', 'prod'],
    ])
  })

  it('in an object of several lines, in front of the request id', () => {
    const record = (run: number, name: string) =>
      `{\n  "functionName": "${name}",\n  "requestId": "${id(run)}",\n  "errorMessage": "Invoking task timed out after 3 seconds",\n  "statusCode": 433\n}`
    expect(namesIn([record(1, 'fa'), record(2, 'fb'), record(3, 'fc')].join('\n'))).toEqual(names)
  })

  it('is of the paragraph that it stands in, wherever that is', () => {
    const text = [timeout(1), `functionName: fb\n${memory(2)}`, `${timeout(3)}\nfunctionName: fc`].join(
      '\n\n',
    )
    expect(namesIn(text)).toEqual(['?', 'fb', 'fc'])
  })

  it('is a heading of the runs that follow at once', () => {
    const text = `functionName: fa\n${timeout(1)}\n${timeout(2)}\n\nfunctionName: fb\n${timeout(3)}`
    expect(namesIn(text)).toEqual(['fa', 'fa', 'fb'])
  })

  it('is nobody’s where it may be of the run above and of the one below', () => {
    expect(namesIn(`${timeout(1)}\nfunctionName: fa\n${memory(2)}\nfunctionName: fb\n${timeout(3)}`)).toEqual(
      [...['?', '?', '?']],
    )
    // The end of the text, or its beginning, is missing.
    const cut = three.map((run, at) => `functionName: ${names[at]}\n${run}`).join('\n')
    expect(namesIn(`${cut}\nfunctionName: fd`)).toEqual(['?', '?', '?'])
  })

  it('above each run and below it, is of that run', () => {
    const text = [timeout(1), memory(2)].map(
      (run, at) => `[${names[at]}-api] starting\n${run}\n[${names[at]}-api] bye`,
    )
    expect(namesIn(text.join('\n'))).toEqual(['fa-api', 'fb-api'])
  })

  it.each([
    ['in front of its request id', (name: string, run: string) => `${name},\n  ${run}`],
    ['behind it', (name: string, run: string) => `${run},\n  ${name}`],
  ])('in an object is of the code there, %s', (_, ordered) => {
    const object = (run: number, name: string, code: number) =>
      `{\n  "statusCode": ${code},\n  ${ordered(`"functionName": "${name}"`, `"requestId": "${id(run)}"`)}\n}`
    expect(codesIn(`${object(1, 'fa', 433)}\n${object(2, 'fb', 434)}`)).toEqual(['433 fa', '434 fb'])
  })

  it('in a paragraph is of the code there, in front of its request id', () => {
    const paragraph = (run: number, name: string, code: number) =>
      `statusCode: ${code}\nFunction: ${name}\nRequestId: ${id(run)}`
    expect(codesIn(`${paragraph(1, 'fa', 433)}\n\n${paragraph(2, 'fb', 434)}`)).toEqual(['433 fa', '434 fb'])
  })

  it('is none of a run that names its own', () => {
    const own = timeout(1, ',"functionName":"own"')
    expect(namesIn(`functionName: fa\n${own}\nfunctionName: fb\n${memory(2)}`)).toEqual(['own', 'fb'])
  })

  it('between the lines of a run is of that run', () => {
    const run = (at: number, name: string) =>
      `START RequestId: ${id(at)}\nfunctionName: ${name}\n${timeout(at)}`
    expect(namesIn([run(1, 'fa'), run(2, 'fb'), run(3, 'fc')].join('\n'))).toEqual(names)
  })
})

describe('the only name in a text', () => {
  const once = 'functionName: once\n'

  it.each([
    ['above each run', [1, 2, 3].map((run) => once + timeout(run)).join('\n')],
    ['above all runs', `${once}${timeout(1)}\n${memory(2)}\n${timeout(3)}`],
    ['above all runs, with empty lines', `${once}\n${timeout(1)}\n\n${memory(2)}\n\n${timeout(3)}`],
    ['between runs', `${timeout(1)}\n${once}${memory(2)}\n${timeout(3)}`],
    ['below all runs', `${timeout(1)}\n${memory(2)}\n${timeout(3)}\n${once}`],
    ['in one of the runs', `${timeout(1, ',"functionName":"once"')}\n${memory(2)}\n${timeout(3)}`],
  ])('is the function’s, %s', (_, text) => {
    expect(namesIn(text)).toEqual(['once', 'once', 'once'])
  })
})
