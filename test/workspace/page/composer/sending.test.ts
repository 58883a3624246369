import { describe, expect, it } from 'vitest'
import { type Draft, sending } from '../../../../src/workspace/page/composer/sending.ts'

const commands = ['/scf-error', '/scf-handler'].map((command) => ({ command, description: '', hint: '' }))
const sent = (text: string, more: Partial<Draft> = {}) => sending({ channel: 'C1', text, ...more }, commands)

describe('a text', () => {
  it('is posted as it stands, without the line ends behind it', () => {
    expect(sent('  two\nlines\n')).toEqual({ act: 'post', channel: 'C1', text: '  two\nlines' })
  })

  it('goes to its thread, and to the channel as well if that is wanted', () => {
    expect(sent('a', { thread: '1.0' })).toMatchObject({ thread_ts: '1.0', broadcast: false })
    expect(sent('a', { thread: '1.0', broadcast: true })).toMatchObject({ broadcast: true })
  })

  it('may be missing beside a file', () => {
    expect(sent(' ', { files: [{ name: 'a.log', size: 1 }] })).toEqual({
      act: 'post',
      channel: 'C1',
      text: '',
    })
  })

  it.each([
    [Array.from({ length: 11 }, () => ({ name: 'a.log', size: 1 })), 'A message takes 10 files at most.'],
    [[{ name: 'a.zip', size: 55 * 1_048_576 + 1 }], /^The local workspace takes 55 MB of files/],
  ])('with too many or too large files stays, with the reason', (files, problem) => {
    expect(sent('look', { files })).toEqual({ problem: expect.stringMatching(problem) })
  })

  it('that is empty is not sent', () => expect(sent(' \n ')).toBeUndefined())

  it('after a space is no command', () => expect(sent(' /scf-error 1')).toMatchObject({ act: 'post' }))
})

describe('a command', () => {
  it.each([
    ['/scf-error 439', '439'],
    ['/scf-error', ''],
    ['/SCF-error\n{"errorCode": 1}\n', '{"errorCode": 1}'],
  ])('"%s" is used', (text, rest) =>
    expect(sent(text)).toEqual({ act: 'command', channel: 'C1', command: '/scf-error', text: rest }),
  )

  it('of Slack’s own moves the bot', () => {
    expect(sent('/invite @scf-bot')).toMatchObject({ act: 'command', command: '/invite', text: '@scf-bot' })
  })

  it('that nobody has is refused, and the way around it said', () => {
    expect(sent('/var/log/a.js:3')).toEqual({
      problem: '/var/log/a.js:3 is not a valid command. To send it as a message, begin with a space.',
    })
  })

  it('of Slack that moves the bot is one, too', () => {
    const invite = { act: 'command', channel: 'C1', command: '/invite', text: '@scf-bot' }
    expect(sent('/invite @scf-bot ')).toEqual(invite)
  })

  it('takes no files', () => {
    const files = [{ name: 'a.log', size: 1 }]
    expect(sent('/scf-error 439', { files })).toEqual({ problem: '/scf-error takes no files.' })
  })

  it('cannot be used in a thread', () => {
    expect(sent('/scf-error 439', { thread: '1.0' })).toEqual({
      problem: '/scf-error is not supported in threads.',
    })
  })
})
