import { expect, it } from 'vitest'
import type { Act } from '../../../../src/workspace/page/protocol.ts'
import { inOrder } from '../../../../src/workspace/page/sync/acts-in-order.ts'

const type = (text: string, action = 'handler'): Act => ({ act: 'type', action, text })

/** Takes its time over the first act. */
function slowAtFirst() {
  const sent: Act[] = []
  const first = Promise.withResolvers<object>()
  const next = inOrder<object>((act) => {
    sent.push(act)
    return sent.length === 1 ? first.promise : Promise.resolve({ number: sent.length })
  })
  return { sent, first, next }
}

it('sends one act at a time; of the texts that wait for the same field, the last', async () => {
  const { sent, first, next } = slowAtFirst()
  const all = [next(type('i')), next(type('in')), next(type('ind')), next({ act: 'submit' })]
  expect(sent).toEqual([type('i')])
  first.resolve({ number: 1 })
  expect(await Promise.all(all)).toEqual([{ number: 1 }, { number: 2 }, { number: 2 }, { number: 3 }])
  expect(sent).toEqual([type('i'), type('ind'), { act: 'submit' }])
})

it('does not lose the text of one field to another', async () => {
  const { sent, first, next } = slowAtFirst()
  const all = [next(type('a')), next(type('ab')), next(type('b', 'note')), next(type('abc'))]
  first.resolve({})
  await Promise.all(all)
  expect(sent).toEqual([type('a'), type('ab'), type('b', 'note'), type('abc')])
})

it('goes on after one that failed', async () => {
  const { sent, first, next } = slowAtFirst()
  const failed = next(type('a'))
  const second = next({ act: 'close' })
  first.reject(new Error('gone'))
  await expect(failed).rejects.toThrow('gone')
  await second
  expect(sent).toHaveLength(2)
})
