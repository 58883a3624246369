import { describe, expect, it } from 'vitest'
import { commandOf, completions } from '../../../../src/workspace/page/composer/completion.ts'

const commands = ['/scf-error', '/scf-handler'].map((command) => ({ command, description: '', hint: '' }))

describe('the list of commands', () => {
  it.each([
    ['/', ['/scf-error', '/scf-handler']],
    ['/scf-h', ['/scf-handler']],
    ['/SCF-E', ['/scf-error']],
    ['/scf-error', ['/scf-error']],
    ['/scf-error ', []],
    ['/scf-error 439', []],
    ['/other', []],
    ['', []],
    [' /scf', []],
    ['see /scf', []],
  ])('for "%s"', (text, expected) =>
    expect(completions(text, commands).map(({ command }) => command)).toEqual(expected),
  )
})

describe('a command is complete', () => {
  it.each(['/scf-error', '/scf-error ', '/scf-error 439', '/scf-error\n439', '/Scf-Error x'])(
    'in "%s"',
    (text) => expect(commandOf(text, commands)?.command).toBe('/scf-error'),
  )
})

describe('no command is complete', () => {
  it.each(['/scf-erro', '/scf-errors', 'scf-error', ' /scf-error', ''])('in "%s"', (text) =>
    expect(commandOf(text, commands)).toBeUndefined(),
  )
})
