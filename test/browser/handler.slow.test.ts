import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withWorkspace } from '../support/with-workspace.ts'
import { choose, composer, focusOn, message, pasteExample, say } from '../support/workspace-page.ts'

const workspace = withWorkspace()
const form = (page: Page) => page.getByRole('dialog', { name: 'Check an SCF handler' })
const handler = (page: Page) => form(page).getByRole('textbox', { name: 'Handler' })

describe('the form of the handler', () => {
  it('opens by its command, and its verdict follows the typing', async () => {
    const page = await workspace.open()
    await say(page, '/scf-handler')
    await form(page).getByText('Type a handler; the verdict appears here.').waitFor()
    await focusOn(handler(page))
    await handler(page).pressSequentially('index.py.main_handler')
    await form(page).getByText('index.py includes a file extension').waitFor()
    await page.keyboard.press('ControlOrMeta+A')
    await handler(page).pressSequentially('index.main_handler')
    await form(page).getByText('Handler check: valid').waitFor()
    expect(await handler(page).inputValue()).toBe('index.main_handler')
  })

  it('judges by the runtime that is chosen', async () => {
    const page = await workspace.open()
    await say(page, '/scf-handler')
    await handler(page).fill('com.example.Main::handle')
    await form(page).getByText('Fits: Java').waitFor()
    await form(page).getByRole('combobox', { name: 'Runtime' }).selectOption('Python3.9')
    await form(page)
      .getByText(/not valid for Python3\.9/)
      .first()
      .waitFor()
  })

  it('refuses an empty handler, at its field', async () => {
    const page = await workspace.open()
    await say(page, '/scf-handler')
    await form(page).getByRole('button', { name: 'Check' }).click()
    await form(page).getByRole('alert').getByText('has to be filled in').waitFor()
    expect(await handler(page).getAttribute('aria-invalid')).toBe('true')
    await handler(page).fill('index.main_handler')
    await page.keyboard.press('Enter')
    await form(page).getByText('Handler check: valid').waitFor()
  })

  it('closes with Escape, and the focus is where it was', async () => {
    const page = await workspace.open()
    await say(page, '/scf-handler')
    await handler(page).waitFor()
    await page.keyboard.press('Escape')
    await form(page).waitFor({ state: 'detached' })
    await focusOn(composer(page))
  })

  it('opens by the shortcuts of the composer', async () => {
    const page = await workspace.open()
    await choose(page.getByRole('button', { name: 'Shortcuts' }), 'Check an SCF handler')
    await form(page).getByRole('button', { name: 'Close' }).click()
    await form(page).waitFor({ state: 'detached' })
    await focusOn(page.getByRole('button', { name: 'Shortcuts' }))
  })

  it('opens by the menu of a message, filled in from it', async () => {
    const page = await workspace.open()
    await pasteExample(page, 'A wrong handler')
    const menu = message(page, 'Renamed the entry file').getByRole('button', { name: 'More actions' })
    await choose(menu, 'Check SCF handler')
    await form(page).getByText('index.py includes a file extension').waitFor()
    expect(await handler(page).inputValue()).toBe('index.py.main_handler')
  })

  it('is not needed where the handler stands behind the command', async () => {
    const page = await workspace.open()
    await say(page, '/scf-handler index.main_handler Node.js 16.13')
    await message(page, 'Handler check: valid for Nodejs16.13').getByText('Only visible to you').waitFor()
  })
})

describe('the menu of a message', () => {
  it('explains it in a modal', async () => {
    const page = await workspace.open()
    await say(page, 'error 432')
    const menu = message(page, 'error 432').getByRole('button', { name: 'More actions' })
    await choose(menu, 'Explain SCF error')
    const dialog = page.getByRole('dialog', { name: 'SCF error' })
    await dialog.getByText('432 ResourceLimitReached').first().waitFor()
  })
})
