import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { examples } from '../../src/workspace/local/examples.ts'
import { withWorkspace } from '../support/with-workspace.ts'
import { message, pasteExample, thread } from '../support/workspace-page.ts'

const workspace = withWorkspace()
const channel = 'C0ONCALL'
const titles = examples.map(({ title }) => title)

/** The words by which each is known again, and what its card begins with. */
const answered = [
  // Alarms without a code come first: later they would join what is known of their function.
  ['An alarm of Observability without a code', 'Tencent Cloud alarm', 'SCF alarm'],
  ['An alarm by EventBridge', 'scf:ErrorEvent:FunctionFailed', 'SCF alarm'],
  ['A timeout', 'Night import is stuck', '433 TimeLimitReached'],
  ['Out of memory', 'resizing 48 images', '434 MemoryLimitReached'],
  ['An exception with its stack trace', 'Traceback', '430 UserFunctionExecError'],
  ['A wrong handler', 'Renamed the entry file', '437 HandlerNotFound'],
  ['An alert of a monitoring bot', 'order-export is failing', '432 ResourceLimitReached'],
  ['An alarm of CLS', 'Alarm: scf-errors', '434 MemoryLimitReached'],
  ['An alarm of Observability: Http433', '当前数据：12 次', '433 TimeLimitReached'],
  ['A question in Chinese', '昨晚发版之后', '439 UserProcExitError'],
  ['A log with a secret in it', 'connecting with SecretId', '433 TimeLimitReached'],
] as const
const silent = [
  ['The recovery of an alarm (no answer)', '恢复时间'],
  ["Another cloud's timeout (no answer)", 'Task timed out after 3.01'],
  ["A web server's log (no answer)", 'upstream timed out'],
] as const

describe('"Paste an example"', () => {
  it('offers what this file knows', async () => {
    const page = await workspace.open()
    await page.getByRole('button', { name: 'Paste an example' }).click()
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(titles)
    expect([...answered, ...silent].map(([title]) => title).toSorted()).toEqual(titles.toSorted())
  })

  it('has logs and alerts that are answered, each in its thread', async () => {
    const page = await workspace.open()
    for (const [title, words, headline] of answered) {
      await pasteExample(page, title)
      const panel = await thread(page, words)
      await panel.getByRole('article').filter({ hasText: words }).first().waitFor()
      await panel.getByText(headline).first().waitFor()
    }
  })

  it('has logs of others, which are read and get silence', async () => {
    const page = await workspace.open()
    for (const [title, words] of silent) {
      await pasteExample(page, title)
      const ts = await timestamp(page, words)
      const read = async () => (await workspace.client().exchanges(channel, ts)).map(({ status }) => status)
      // An event is acknowledged once it is answered or found quiet.
      await expect.poll(read).toEqual(['200'])
      expect(
        await message(page, words)
          .getByRole('button', { name: /^\d+ repl/ })
          .count(),
      ).toBe(0)
    }
  })

  it('has a secret that its author is told of and nobody is shown', async () => {
    const secrets = ['AKIDEXAMPLEnotARealKeyEXAMPLE0000001', 'notARealSecretKeyEXAMPLE00000001']
    const page = await workspace.open('#deploys')
    await pasteExample(page, 'A log with a secret in it')
    const word = message(page, 'Masked here; delete the original and replace what leaked.')
    await word.getByText('Only visible to you').waitFor()
    const panel = await thread(page, 'connecting with SecretId')
    const card = panel.getByRole('article').filter({ hasText: '433 TimeLimitReached' })
    await card.waitFor()
    const ts = await timestamp(page, 'connecting with SecretId')
    const exchanges = await workspace.client().exchanges('C0DEPLOYS', ts)
    const { stdout, stderr } = workspace.local().output
    const ofBot = JSON.stringify(exchanges.filter(({ from }) => from === 'bot').map(({ request }) => request))
    expect(ofBot).toContain('433 TimeLimitReached')
    for (const secret of secrets) {
      for (const text of [ofBot, stdout, stderr, await card.textContent(), await word.textContent()]) {
        expect(text).not.toContain(secret)
      }
    }
  })
})

async function timestamp(page: Page, words: string): Promise<string> {
  return (await message(page, words).getAttribute('data-ts')) ?? ''
}
