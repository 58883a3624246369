import { expect, it } from 'vitest'
import { deliveryProblem } from '../../../src/workspace/local/delivery-problem.ts'

const delivery = { type: 'slash_commands', payload: { command: '/scf-error' }, at: 0, ms: 1 } as const

it('a command that was acknowledged has no problem', () => {
  expect(deliveryProblem(delivery, '/scf-error')).toBeUndefined()
})

it.each([
  ['http_timeout', '/scf-error failed with the error "operation_timeout"'],
  ['connection_failed', '/scf-error failed with the error "dispatch_failed"'],
  ['http_error', '/scf-error failed with the error "dispatch_failed"'],
] as const)('%s reads as in Slack', (problem, sentence) => {
  expect(deliveryProblem({ ...delivery, problem }, '/scf-error')).toBe(sentence)
})

it('a form that was not acknowledged stays open and says so', () => {
  const payload = { type: 'view_submission' }
  expect(
    deliveryProblem({ ...delivery, type: 'interactive', payload, problem: 'http_timeout' }, 'x'),
  ).toContain('trouble connecting')
})
