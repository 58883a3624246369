import { expect, it } from 'vitest'
import { createQueues } from '../../../src/slack/replying/queues.ts'

it('what a channel is given is done one after the other, whatever takes longer', async () => {
  const queues = createQueues()
  const first = Promise.withResolvers<void>()
  const done: string[] = []
  const work = [
    queues.inOrder('C1', () => first.promise.then(() => done.push('first'))),
    queues.inOrder('C1', async () => done.push('second')),
    queues.inOrder('C2', async () => done.push('elsewhere')),
  ]
  expect([queues.length('C1'), queues.length('C2'), queues.length('C3')]).toEqual([2, 1, 0])
  await work[2]
  first.resolve()
  await Promise.all(work)
  expect(done).toEqual(['elsewhere', 'first', 'second'])
  expect(queues.length('C1')).toBe(0)
})

it('what fails is told to whoever gave it, and the next one is done', async () => {
  const queues = createQueues()
  const failing = queues.inOrder('C1', () => Promise.reject(new Error('refused')))
  const next = queues.inOrder('C1', async () => 'done')
  await expect(failing).rejects.toThrow('refused')
  expect(await next).toBe('done')
})

it('a channel is idle once all is done, also what comes while one waits for that', async () => {
  const queues = createQueues()
  const done: string[] = []
  const first = queues.inOrder('C1', async () => {
    done.push('first')
    void queues.inOrder('C1', async () => done.push('second'))
  })
  await queues.idle('C1')
  expect(done).toEqual(['first', 'second'])
  await first
  await queues.idle('C2')
})
