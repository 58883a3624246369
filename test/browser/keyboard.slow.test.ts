import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withWorkspace } from '../support/with-workspace.ts'
import { choose, message, thread } from '../support/workspace-page.ts'

const workspace = withWorkspace()

/** What has the focus: its role or element, and its name. */
const focused = (page: Page) =>
  page.evaluate<string>(
    `(({ tagName, ariaLabel, textContent }) => [tagName.toLowerCase(), ariaLabel ?? textContent].join(' '))(document.activeElement)`,
  )

/** Presses the key until the focus is where it should be. */
async function reach(page: Page, key: string, wanted: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key)
    if ((await focused(page)).match(wanted)) return
  }
  throw new Error(`${key} does not lead to ${wanted}, but to ${await focused(page)}`)
}

describe('without a mouse', () => {
  it('the composer is ready at first, and a tab away from everywhere', async () => {
    const page = await workspace.open()
    expect(await focused(page)).toBe('textarea Message #oncall')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('button Attach a file')
    await reach(page, 'Shift+Tab', 'textarea Message')
  })

  it('the list of places can be passed over', async () => {
    const page = await workspace.open()
    await page.evaluate('document.activeElement.blur()')
    await reach(page, 'Tab', 'button Skip to the messages')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toMatch(/^main #oncall/)
  })

  it('a thread is opened, read and closed', async () => {
    const page = await workspace.open()
    await page.keyboard.type('tonight 434 MemoryLimitReached')
    await page.keyboard.press('Enter')
    await message(page, 'tonight').getByRole('button', { name: '1 reply' }).waitFor()
    await reach(page, 'Shift+Tab', /^button 1 reply/)
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: 'Thread' })
    await panel.getByText('434 MemoryLimitReached:').waitFor()
    expect(await focused(page)).toBe('textarea Reply to thread')
    await reach(page, 'Shift+Tab', 'button Close thread')
    await page.keyboard.press('Enter')
    await panel.waitFor({ state: 'detached' })
    expect(await focused(page)).toMatch(/^button 1 reply/)
  })

  it('Escape closes what was opened last: a dialog, the requests, the thread', async () => {
    const page = await workspace.open('#deploys')
    await page.keyboard.type('tonight 430 UserFunctionExecError')
    await page.keyboard.press('Enter')
    const panel = await thread(page, 'tonight 430')
    await panel.getByRole('button', { name: 'Details', exact: true }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await choose(panel.getByRole('button', { name: 'More actions' }).first(), 'Show requests')
    const requests = page.getByRole('complementary', { name: 'Requests' })
    await requests.waitFor()
    await page.keyboard.press('Escape')
    await requests.waitFor({ state: 'detached' })
    await panel.getByRole('textbox', { name: 'Reply to thread' }).fill('/scf')
    await page.getByRole('listbox', { name: 'Slash commands' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await panel.getByRole('textbox').inputValue()).toBe('/scf')
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    expect(await focused(page)).toMatch(/^button 1 reply/)
  })

  it('a menu opens, moves, closes, and gives the focus back', async () => {
    const page = await workspace.open()
    await reach(page, 'Tab', 'button Paste an example')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('button A timeout')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toBe('button Out of memory')
    await page.keyboard.press('End')
    expect(await focused(page)).toBe("button A web server's log (no answer)")
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await focused(page)).toBe('button Paste an example')
  })

  it("a card's button opens its modal, which keeps the focus until it closes", async () => {
    const page = await workspace.open('#deploys')
    await page.keyboard.type('a release: 432 ResourceLimitReached')
    await page.keyboard.press('Enter')
    await message(page, 'a release').getByRole('button', { name: '1 reply' }).waitFor()
    await reach(page, 'Shift+Tab', /^button 1 reply/)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Details', exact: true }).waitFor()
    await reach(page, 'Shift+Tab', 'button Details')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    for (let presses = 0; presses < 8; presses++) {
      await page.keyboard.press('Tab')
      const outside =
        "document.activeElement.closest('dialog') === null && document.hasFocus() && document.activeElement !== document.body"
      expect(await page.evaluate(outside)).toBe(false)
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toBe('button Details')
  })
})
