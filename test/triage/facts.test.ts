import { expect, it } from 'vitest'
import { lookup } from '../../src/lookup/lookup.ts'
import { factsOf } from '../../src/triage/facts.ts'
import { hash } from '../../src/triage/hash.ts'

function factsIn(text: string) {
  const [finding] = lookup(text).findings
  if (finding === undefined) throw new Error(`Nothing is recognised in "${text}"`)
  return factsOf(finding)
}

const python = ({ line = 3, message = 'x is 5', file = 'index.py' }) =>
  `ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"statusCode":443,"errorMessage":"user code exception caught"} functionName: shop
Traceback (most recent call last):
  File "/var/user/${file}", line ${line}, in main_handler
ValueError: ${message}`

it('are the function, the type of the exception and the file it came from', () => {
  const facts = {
    functionName: hash('shop'),
    exception: hash('ValueError'),
    file: hash('/var/user/index.py'),
  }
  expect(factsIn(python({}))).toEqual(facts)
  expect(factsIn(python({ line: 99, message: 'y is missing' }))).toEqual(facts)
  expect(factsIn(python({ file: 'a/b.py' }))).toEqual({ ...facts, file: hash('/var/user/a/b.py') })
})

it('are the limits', () => {
  expect(factsIn('{"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}')).toEqual({
    timeoutMs: 3_000,
  })
  expect(factsIn('{"statusCode":434} Memory Limit Exceeded, Memory:256MB')).toMatchObject({ memoryMb: 256 })
})

it('are nothing where the text names nothing', () => {
  expect(factsIn('433')).toEqual({})
})
