import { createServer } from 'node:http'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { listen } from '../../src/workspace/web-api/server.ts'
import { withWorkspace } from '../support/with-workspace.ts'
import { choose, message, say, thread } from '../support/workspace-page.ts'

const workspace = withWorkspace()

const attacks = [
  '<img src=x onerror="window.hurt=1">',
  '<script>window.hurt=1</script>',
  '<svg onload=window.hurt=1>',
  '<javascript:window.hurt=1|click me>',
  '[click me](javascript:window.hurt=1)',
  '"><b onmouseover=window.hurt=1>',
]
const all = attacks.join(' ')

/** Nothing ran, and nothing of it has become an element. */
async function expectHarmless(page: Page): Promise<void> {
  expect(await page.evaluate('window.hurt')).toBeUndefined()
  const grown = 'img[src="x"], [onerror], [onload], [onmouseover], #root script, a[href^="javascript"]'
  expect(await page.locator(grown).count()).toBe(0)
}

describe('whatever is typed', () => {
  it('stays text in a message and its card', async () => {
    const page = await workspace.open()
    await say(page, `@scf-bot 434 MemoryLimitReached ${all}`)
    const panel = await thread(page, '@scf-bot 434')
    await panel.getByText('434 MemoryLimitReached:').waitFor()
    expect(await message(page, '@scf-bot 434').textContent()).toContain('<img src=x onerror="window.hurt=1">')
    await expectHarmless(page)
  })

  it('stays text in a message that is edited', async () => {
    const page = await workspace.open()
    await say(page, 'edited soon')
    await choose(message(page, 'edited soon').getByRole('button', { name: 'More actions' }), 'Edit message')
    await page.getByRole('textbox', { name: 'Edit message' }).fill(`was edited ${all}`)
    await page.keyboard.press('Enter')
    await message(page, 'was edited').getByText('(edited)').waitFor()
    await expectHarmless(page)
  })

  it('stays text in the answer to a command, and in the sentence on an unknown one', async () => {
    const page = await workspace.open()
    await say(page, `/scf-error ${all}`)
    await message(page, 'I found no SCF error in that.').waitFor()
    await say(page, '/<img/src=x/onerror=window.hurt=1>')
    await page.getByText('is not a valid command').waitFor()
    await expectHarmless(page)
  })

  it('stays text in the verdict on a handler, in the form and in the answer', async () => {
    const page = await workspace.open()
    await say(page, '/scf-handler')
    const dialog = page.getByRole('dialog')
    for (const [index, attack] of attacks.entries()) {
      await dialog.getByRole('textbox').fill(`number${index}.${attack}`)
      await expect.poll(() => dialog.textContent()).toContain(`number${index}`)
      await expectHarmless(page)
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await say(page, '/scf-handler <img/src=x/onerror=window.hurt=1>')
    await message(page, 'Handler check').waitFor()
    await expectHarmless(page)
  })

  it('stays text in the note on what fixed an incident', async () => {
    const page = await workspace.open('#deploys')
    await say(page, 'ERROR Result:{"errorMessage":"Task memory exceeded 256 MB","statusCode":434}')
    const panel = await thread(page, 'Task memory exceeded')
    await panel.getByRole('button', { name: 'What fixed it…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill(`a note ${all}`)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await panel.getByText('a note <img').waitFor()
    await expectHarmless(page)
  })
})

describe('other sites', () => {
  it('can neither read the page nor act on it', async () => {
    const elsewhere = createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end('<!doctype html>')
    })
    const page = await (await workspace.browser().newContext()).newPage()
    await page.goto(await listen(elsewhere, 0))
    const act = `${workspace.local().url}page/act`
    const body = JSON.stringify({ act: 'post', channel: 'C0ONCALL', text: 'from elsewhere' })
    const fetched = (mode: string) =>
      page.evaluate(`fetch('${act}', { method: 'POST', mode: '${mode}', body: '${body}' }).catch(String)`)
    expect(await fetched('cors')).toBe('TypeError: Failed to fetch')
    expect(await fetched('no-cors')).toBe('TypeError: Failed to fetch')
    const { state, close } = await workspace.client().open()
    await close()
    expect(JSON.stringify(state)).not.toContain('from elsewhere')
    elsewhere.close()
  })

  it('find nobody under a name of theirs that leads here', async () => {
    const page = await (await workspace.browser().newContext()).newPage()
    const { port } = new URL(workspace.local().url)
    const address = `http://rebound.example:${port}/`
    const answered = page.waitForResponse(address)
    // Chromium shows an error of its own for an answer without a body.
    await page.goto(address).catch(() => {})
    expect((await answered).status()).toBe(403)
    expect(await page.getByRole('main').count()).toBe(0)
  })
})
