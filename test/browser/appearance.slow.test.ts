import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { withWorkspace } from '../support/with-workspace.ts'
import { choose, message, pasteExample, say, thread } from '../support/workspace-page.ts'

const workspace = withWorkspace()

type Violation = { readonly id: string; readonly impact: string; readonly nodes: readonly { html: string }[] }

/** What axe finds serious or critical, each with the elements it is about. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate<readonly Violation[]>('axe.run().then(({ violations }) => violations)')
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** What sticks out to the right, where the page would have to be moved sideways. */
const tooWide = (page: Page) =>
  page.evaluate<readonly string[]>(`[...document.querySelectorAll('body, main, [role=log], aside, dialog')]
    .map((box) => [box, box.matches('[role=log]') ? box.parentElement.parentElement : box])
    .filter(([, { scrollWidth, clientWidth }]) => scrollWidth > clientWidth)
    .map(([box, { scrollWidth, clientWidth }]) => box.tagName + ' ' + scrollWidth + ' > ' + clientWidth)
    .concat(document.documentElement.scrollWidth > innerWidth ? ['the page'] : [])`)

const file = { mimeType: 'text/plain', buffer: Buffer.from('quiet') }

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 380 },
  { colorScheme: 'dark', width: 380 },
] as const

describe.each(looks)('in $colorScheme, $width pixels wide', ({ colorScheme, width }) => {
  const open = (place: string) =>
    workspace.open(place, { colorScheme, viewport: { width, height: 760 }, hasTouch: width < 760 })
  const expectPleasant = async (page: Page) => {
    expect(await tooWide(page)).toEqual([])
    expect(await violations(page)).toEqual([])
  }

  it('a first visit can be read by everybody', async () => {
    const page = await open('#deploys')
    await page.getByRole('heading', { name: 'This is the beginning of #deploys' }).waitFor()
    await expectPleasant(page)
  })

  it('a channel, a thread with its card, a menu and the requests can be', async () => {
    const page = await open('#oncall')
    await say(page, '/scf-error 439')
    await message(page, '439 UserProcExitError').getByText('Only visible to you').waitFor()
    await pasteExample(page, 'A wrong handler')
    await expectPleasant(page)
    const panel = await thread(page, 'Renamed the entry file')
    await panel.getByRole('article').nth(1).waitFor()
    await expectPleasant(page)
    await panel.getByRole('article').first().getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem').first().waitFor()
    await expectPleasant(page)
    await page.getByRole('menuitem', { name: 'Show requests' }).click()
    await page.getByRole('complementary', { name: 'Requests' }).getByRole('listitem').first().waitFor()
    await expectPleasant(page)
  })

  it('a channel with something unread, and a file that waits in the composer, can be', async () => {
    const { act } = workspace.client()
    await act({ act: 'post', channel: 'C0PAYMENTS', text: 'good evening' })
    const page = await open('?as=bo#partners')
    await page.locator('a.unread').first().waitFor({ state: 'attached' })
    await page.locator('input[type=file]').setInputFiles({ ...file, name: `${'long-'.repeat(20)}name.log` })
    await page.getByRole('button', { name: /^Remove long-/ }).waitFor()
    await expectPleasant(page)
    if (width > 760) return
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('link', { name: '#payments' }).waitFor()
    await expectPleasant(page)
  })

  it('modals can be', async () => {
    const page = await open('#oncall')
    await choose(page.getByRole('button', { name: 'Shortcuts' }), 'Check an SCF handler')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('index.py.main_handler')
    await dialog.getByText('index.py includes a file extension').waitFor()
    await expectPleasant(page)
  })

  it('the Home of the app can be', async () => {
    const page = await open('#home')
    await page.getByText('I explain Tencent Cloud SCF errors').waitFor()
    await expectPleasant(page)
  })
})

describe('on a phone', () => {
  let page: Page
  beforeAll(() => workspace.client().act({ act: 'example', channel: 'C0ONCALL', id: 'timeout' }))
  const open = async () => {
    page = await workspace.open('#oncall', { viewport: { width: 380, height: 760 }, hasTouch: true })
  }

  it('the places are behind a button', async () => {
    await open()
    const link = page.getByRole('link', { name: '#deploys' })
    expect(await link.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Menu' }).tap()
    await link.tap()
    await page.getByRole('textbox', { name: 'Message #deploys' }).waitFor()
    expect(await link.isVisible()).toBe(false)
  })

  it('a thread lies over its channel, and its buttons can be reached', async () => {
    await open()
    await message(page, 'Night import')
      .getByRole('button', { name: /^\d+ repl/ })
      .tap()
    const panel = page.getByRole('complementary', { name: 'Thread' })
    await panel.getByRole('button', { name: 'Details', exact: true }).tap()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Close' }).tap()
    await panel.getByRole('button', { name: 'Close thread' }).tap()
    await panel.waitFor({ state: 'detached' })
  })

  it("a message's actions can be reached", async () => {
    await open()
    await message(page, 'Night import').getByRole('button', { name: 'More actions' }).tap()
    await page.getByRole('menuitem', { name: 'Explain SCF error' }).tap()
    await page.getByRole('dialog', { name: 'SCF error' }).waitFor()
  })
})
