import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withWorkspace } from '../support/with-workspace.ts'
import { choose, composer, message, say, thread } from '../support/workspace-page.ts'

const workspace = withWorkspace()
const log = `START RequestId:6f1d2c3b-0a4e-4a55-9c0d-7e8f90a1b2c3
ERROR RequestId:6f1d2c3b-0a4e-4a55-9c0d-7e8f90a1b2c3 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 15 seconds","statusCode":433}
Report RequestId:6f1d2c3b-0a4e-4a55-9c0d-7e8f90a1b2c3 Duration:15000ms Memory:256MB MemUsage:51.203125MB`

describe('a thread', () => {
  it('shows who is in it, and opens at its newest reply', async () => {
    const page = await workspace.open('?as=bo#deploys', { viewport: { width: 1280, height: 600 } })
    await say(page, `${'a long quiet line\n'.repeat(30)}${log.replaceAll('6f1d2c3b', '7a1d2c3b')}`)
    const link = message(page, 'a long quiet line').getByRole('button', { name: '1 reply' })
    await link.waitFor()
    expect(await link.getAttribute('aria-description')).toBe('by scf-bot')
    const panel = await thread(page, 'a long quiet line')
    const details = panel.getByRole('button', { name: 'Details', exact: true })
    await details.waitFor()
    await expect.poll(() => isInView(panel, details)).toBe(true)
    await panel.getByRole('textbox', { name: 'Reply to thread' }).fill('seen')
    await page.keyboard.press('Enter')
    const both = message(page, 'a long quiet line').getByRole('button', { name: '2 replies' })
    await both.waitFor()
    expect(await both.getAttribute('aria-description')).toBe('by scf-bot, Bo')
    expect(await both.locator('.avatar').allTextContents()).toEqual(['', 'B'])
  })
})

describe('an answer that I alone see', () => {
  it('can be dismissed', async () => {
    const page = await workspace.open()
    await say(page, '/scf-error 446')
    const answer = page
      .getByRole('article')
      .filter({ hasText: 'Only visible to you' })
      .filter({ hasText: '446' })
    await answer.getByRole('button', { name: 'Dismiss message' }).click()
    await answer.waitFor({ state: 'detached' })
  })
})

describe('a message', () => {
  it('is sent by Enter; Shift+Enter breaks the line', async () => {
    const page = await workspace.open()
    await composer(page).pressSequentially('one')
    await page.keyboard.press('Shift+Enter')
    await composer(page).pressSequentially('two')
    expect(await composer(page).inputValue()).toBe('one\ntwo')
    await page.keyboard.press('Enter')
    await message(page, /one\s*two/).waitFor()
    expect(await composer(page).inputValue()).toBe('')
  })

  it('of nothing but blanks is not sent', async () => {
    const page = await workspace.open()
    await composer(page).fill('  \n ')
    expect(await page.getByRole('button', { name: 'Send now' }).first().isDisabled()).toBe(true)
    await page.keyboard.press('Enter')
    await say(page, 'after the blanks')
    await message(page, 'after the blanks').waitFor()
    expect(await message(page, /^Ada\s*\d+:\d+ [AP]M\s*$/).count()).toBe(0)
  })

  it('with a log is answered in its thread', async () => {
    const page = await workspace.open()
    await say(page, log)
    await message(page, 'timed out').getByRole('button', { name: '1 reply' }).waitFor()
    const panel = await thread(page, 'timed out')
    const card = panel.getByRole('article').filter({ hasText: '433 TimeLimitReached' }).last()
    await card.getByText('15,000 ms of 15 s (100 %), 51 of 256 MB (20 %): time, not memory').waitFor()
    expect(await panel.getByRole('article').count()).toBe(2)
    await panel.getByRole('button', { name: 'Close thread' }).click()
    await panel.waitFor({ state: 'detached' })
  })

  it('that mentions the bot is answered, also by a bare code and with a miss', async () => {
    const page = await workspace.open('#deploys')
    await say(page, '@scf-bot 430')
    await (await thread(page, '@scf-bot 430')).getByText('430 UserFunctionExecError').first().waitFor()
    await say(page, '@scf-bot the moon')
    await (await thread(page, 'the moon')).getByText('I found no SCF error in that.').waitFor()
  })

  it('to the bot itself is answered in line', async () => {
    const page = await workspace.open()
    await page.getByRole('link', { name: 'scf-bot' }).click()
    await page.getByRole('textbox', { name: 'Message scf-bot' }).waitFor()
    await say(page, '437 once more')
    await message(page, '437 HandlerNotFound').waitFor()
  })

  it('that is edited into an error is answered', async () => {
    const page = await workspace.open()
    await say(page, 'deploy went fine')
    await choose(message(page, 'went fine').getByRole('button', { name: 'More actions' }), 'Edit message')
    const editor = page.getByRole('textbox', { name: 'Edit message' })
    expect(await editor.inputValue()).toBe('deploy went fine')
    await editor.fill('deploy failed with 434 MemoryLimitReached')
    await editor.press('Enter')
    const edited = message(page, 'deploy failed')
    await edited.getByText('(edited)').waitFor()
    await edited.getByRole('button', { name: '1 reply' }).waitFor()
  })

  it('that is deleted is gone, and its card says so', async () => {
    const page = await workspace.open()
    await say(page, 'this night: 432 ResourceLimitReached')
    const panel = await thread(page, 'this night')
    await panel.getByText('432 ResourceLimitReached').last().waitFor()
    await choose(message(page, 'this night').getByRole('button', { name: 'More actions' }), 'Delete message')
    await panel.getByText('This message was deleted.').waitFor()
    await panel.getByText('The original message was deleted, so its details are gone.').waitFor()
    await message(page, 'this night').waitFor({ state: 'detached' })
  })

  it('of more than twelve thousand characters becomes a file, and is read', async () => {
    const page = await workspace.open()
    await paste(page, `${'quiet line\n'.repeat(1_200)}${log}`)
    await page.keyboard.press('Enter')
    await message(page, 'Untitled').getByRole('button', { name: '1 reply' }).waitFor()
  })
})

/** Whether an element of the thread lies between its head and its composer. */
async function isInView(panel: Locator, element: Locator): Promise<boolean> {
  const [top, bottom, box] = await Promise.all([
    panel.getByRole('button', { name: 'Close thread' }).boundingBox(),
    panel.getByRole('textbox', { name: 'Reply to thread' }).boundingBox(),
    element.boundingBox(),
  ])
  return box !== null && box.y > (top?.y ?? 0) && box.y + box.height < (bottom?.y ?? 0)
}

// Typed in as text, so long a log takes Chromium seconds.
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-write', 'clipboard-read'])
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  await composer(page).focus()
  await page.keyboard.press('ControlOrMeta+V')
}
