import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withWorkspace } from '../support/with-workspace.ts'
import { composer, message, say, thread } from '../support/workspace-page.ts'
import { zipOfFiles } from '../support/zip.ts'

const workspace = withWorkspace()
const log = `ERROR RequestId:0a4e2c3b-6f1d-4a55-9c0d-7e8f90a1b2c3 Result:{"errorCode":-1,"errorMessage":"Task memory exceeded 256 MB","statusCode":434}`

type Given = { readonly name: string; readonly content: string | Uint8Array }

/** Picks files by the button beside the composer. */
async function attach(page: Page, ...files: readonly Given[]): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Attach a file' }).first().click()
  const chooser = await asked
  await chooser.setFiles(
    files.map(({ name, content }) => ({
      ...{ name, mimeType: 'application/octet-stream' },
      buffer: Buffer.from(content),
    })),
  )
}

const attached = (page: Page) => page.getByRole('list', { name: 'Attached files' }).getByRole('listitem')

describe('a file', () => {
  it('goes with the message, and what it says is answered', async () => {
    const page = await workspace.open()
    await attach(page, { name: 'night.log', content: log })
    await composer(page).fill('from tonight')
    await page.keyboard.press('Enter')
    await message(page, 'from tonight').getByText('night.log').waitFor()
    await (await thread(page, 'from tonight')).getByText('434 MemoryLimitReached').first().waitFor()
    expect(await attached(page).count()).toBe(0)
  })

  it('needs no text beside it, in a thread either', async () => {
    const page = await workspace.open('#deploys')
    await say(page, 'the release of today')
    await message(page, 'the release').getByRole('button', { name: 'Reply in thread' }).click()
    const panel = page.getByRole('complementary', { name: 'Thread' })
    const asked = page.waitForEvent('filechooser')
    await panel.getByRole('button', { name: 'Attach a file' }).click()
    const buffer = Buffer.from('432 ResourceLimitReached')
    await (await asked).setFiles({ name: 'release.txt', mimeType: 'text/plain', buffer })
    await panel.getByRole('button', { name: 'Send now' }).click()
    await panel
      .getByRole('article')
      .filter({ hasText: 'APP' })
      .getByText('432 ResourceLimitReached')
      .waitFor()
  })

  it('can be dropped on the composer, or pasted into it', async () => {
    const page = await workspace.open()
    const give = (event: string) =>
      page.evaluate(`{
        const data = new DataTransfer()
        data.items.add(new File(['quiet'], 'given.log'))
        const given = { bubbles: true, cancelable: true, dataTransfer: data, clipboardData: data }
        document.querySelector('.composer textarea').dispatchEvent(new ${event}, given))
      }`)
    await give("DragEvent('drop'")
    await expect.poll(() => attached(page).allTextContents()).toEqual(['given.log'])
    await give("ClipboardEvent('paste'")
    await expect.poll(() => attached(page).allTextContents()).toEqual(['given.log', 'given.log'])
  })

  it('can be taken out again before it is sent', async () => {
    const page = await workspace.open()
    await attach(page, { name: 'a.log', content: 'a' }, { name: 'b.log', content: 'b' })
    await page.getByRole('button', { name: 'Remove a.log' }).click()
    expect(await attached(page).allTextContents()).toEqual(['b.log'])
    await page.getByRole('button', { name: 'Remove b.log' }).click()
    expect(await page.getByRole('button', { name: 'Send now' }).first().isDisabled()).toBe(true)
  })

  it('is no part of a command, and stays with its text', async () => {
    const page = await workspace.open()
    await attach(page, { name: 'kept.log', content: log })
    await say(page, '/scf-error 439')
    await page.getByRole('alert').getByText('/scf-error takes no files.').waitFor()
    expect(await composer(page).inputValue()).toBe('/scf-error 439')
    expect(await attached(page).allTextContents()).toEqual(['kept.log'])
  })

  it('that is a package is held against the handler beside it', async () => {
    const window = await workspace.client().open()
    const page = await workspace.open('#scf-bot')
    const content = zipOfFiles({ 'demo/index.py': 'def main_handler(event, context):\n    return 1\n' })
    await attach(page, { name: 'code.zip', content })
    await say(page, 'index.main_handler Python3.9')
    await message(page, 'index.main_handler').getByText('code.zip').waitFor()
    await window.until((change) => JSON.stringify(change).includes('Handler and package: do not fit'))
    await window.close()
  })
})
