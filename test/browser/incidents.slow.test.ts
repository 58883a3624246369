import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withWorkspace } from '../support/with-workspace.ts'
import { choose, message, pasteExample, say, thread } from '../support/workspace-page.ts'

const workspace = withWorkspace()
const cardIn = (panel: Locator, words: string) =>
  panel.getByRole('article').filter({ hasText: words }).filter({ hasText: 'APP' }).last()

describe('the card of an incident', () => {
  it('says who is on it, and what fixed it', async () => {
    const page = await workspace.open()
    await pasteExample(page, 'A timeout')
    const card = cardIn(await thread(page, 'Night import is stuck'), '433 TimeLimitReached')
    await card.getByRole('button', { name: "I'm on it" }).click()
    await card.getByText(/Ada is on it/).waitFor()

    await card.getByRole('button', { name: 'What fixed it…' }).click()
    const dialog = page.getByRole('dialog', { name: 'What fixed it' })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByRole('alert').getByText('has to be filled in').waitFor()
    await dialog.getByRole('textbox', { name: 'What fixed it' }).fill('raised the timeout to 30 s')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
    await card.getByText('raised the timeout to 30 s').waitFor()
  })

  it('lists what fixed it, to be corrected, and leads to the runbook', async () => {
    const page = await workspace.open()
    const panel = await thread(page, 'Night import is stuck')
    const card = cardIn(panel, '433 TimeLimitReached')
    await choose(card.getByRole('button', { name: 'More options' }), 'Fixes and runbook')
    const dialog = page.getByRole('dialog', { name: 'Fixes and runbook' })
    await dialog.getByRole('button', { name: 'Change' }).click()
    const change = page.getByRole('dialog', { name: 'Change this fix' })
    await change.getByRole('textbox').fill('raised the timeout to 60 s')
    await change.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('raised the timeout to 60 s').waitFor()
    await dialog.getByRole('textbox', { name: 'Runbook of 433' }).fill('https://wiki.example.com/433')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await card.getByRole('link', { name: 'https://wiki.example.com/433' }).waitFor()
    await card.getByText('raised the timeout to 60 s').waitFor()
    await message(page, 'Night import is stuck').getByRole('list', { name: 'Reactions' }).waitFor()
  })

  it('is there as text, to copy', async () => {
    const page = await workspace.open()
    await pasteExample(page, 'Out of memory')
    const card = cardIn(await thread(page, 'resizing 48 images'), '434 MemoryLimitReached')
    await choose(card.getByRole('button', { name: 'More options' }), 'Copy as text')
    const dialog = page.getByRole('dialog', { name: 'Copy as text' })
    await dialog.getByText('434 MemoryLimitReached').first().waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await card.getByRole('button', { name: 'Details', exact: true }).click()
    await page.getByRole('dialog').getByText('The text says').first().waitFor()
  })

  it('is led to by the line about a repeat', async () => {
    const page = await workspace.open('#partners')
    const run = (id: string) =>
      `ERROR RequestId:${id}5a7d-0c4e-4a55-9c0d-7e8f90a1b2c3 Result:{"errorCode":-1,"errorMessage":"User process exit when running","statusCode":439}`
    await say(page, `at two ${run('6f1d')}`)
    await message(page, 'at two').getByRole('button', { name: '1 reply' }).waitFor()
    await say(page, `at three ${run('7f1d')}`)
    const panel = await thread(page, 'at three')
    await panel.getByRole('link', { name: 'The earlier card' }).click()
    await panel.getByText('at two').waitFor()
    await cardIn(panel, '439 UserProcExitError').getByRole('button', { name: 'Details' }).waitFor()
  })

  it('offers to check the handler that is in question', async () => {
    const page = await workspace.open()
    await pasteExample(page, 'A wrong handler')
    const card = cardIn(await thread(page, 'Renamed the entry file'), '437 HandlerNotFound')
    await choose(card.getByRole('button', { name: 'More options' }), 'Check this handler')
    const dialog = page.getByRole('dialog', { name: 'Check an SCF handler' })
    await dialog.getByText('index.py includes a file extension').waitFor()
  })

  it('goes away by "Not SCF", and the same stays quiet from then on', async () => {
    const page = await workspace.open('#deploys')
    await pasteExample(page, 'An exception with its stack trace')
    const panel = await thread(page, 'Traceback')
    await callWrong(page, cardIn(panel, '430 UserFunctionExecError'))
    await panel.getByRole('button', { name: 'Close thread' }).click()
    await pasteExample(page, 'An exception with its stack trace')
    await say(page, 'something else: 434 MemoryLimitReached')
    await message(page, 'something else').getByRole('button', { name: '1 reply' }).waitFor()
    expect(await page.getByRole('button', { name: /^\d+ repl/ }).count()).toBe(1)
  })

  it('that was called wrong comes back by "Undo"', async () => {
    const page = await workspace.open('#payments')
    await pasteExample(page, 'Out of memory')
    await callWrong(page, cardIn(await thread(page, 'resizing 48'), '434 MemoryLimitReached'))
    await message(page, 'Hidden.').getByRole('button', { name: 'Undo' }).click()
    await message(page, 'resizing 48').getByRole('button', { name: '1 reply' }).waitFor()
  })
})

/** Says of a card that it is about no SCF error, and waits until it is gone. */
async function callWrong(page: Page, card: Locator): Promise<void> {
  await choose(card.getByRole('button', { name: 'More options' }), 'Not SCF')
  const dialog = page.getByRole('dialog', { name: 'Not SCF' })
  await dialog.getByRole('radio', { name: 'Not an SCF error' }).check()
  await dialog.getByRole('button', { name: 'Send' }).click()
  await card.waitFor({ state: 'detached' })
}
