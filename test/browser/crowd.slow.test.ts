import { beforeAll, describe, expect, it } from 'vitest'
import { withWorkspace } from '../support/with-workspace.ts'
import { composer, message, say } from '../support/workspace-page.ts'

const workspace = withWorkspace()
const many = 1_000

beforeAll(async () => {
  const { act } = workspace.client()
  for (let sent = 0; sent < many; sent += 50) {
    const texts = Array.from({ length: 50 }, (_, index) => `quiet message ${sent + index + 1} of the night`)
    await Promise.all(texts.map((text) => act({ act: 'post', channel: 'C0ONCALL', text })))
  }
}, 60_000)

/** Counts the articles that change from now on. */
const watch = `
  window.changed = new Set()
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      for (const node of [target, ...addedNodes]) {
        const element = node.nodeType === 1 ? node : node.parentElement
        const article = element?.closest('article')
        if (article) window.changed.add(article.dataset.ts)
      }
    }
  }).observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true, characterData: true })
`

describe('a channel with a thousand messages', () => {
  it('shows them all, the newest in view', async () => {
    const page = await workspace.open()
    const articles = page.getByRole('log').getByRole('article')
    expect(await articles.count()).toBe(many)
    const last = await articles.last().boundingBox()
    expect(last?.y).toBeGreaterThan(0)
    expect(last?.y).toBeLessThan(page.viewportSize()?.height ?? 0)
  })

  it('draws no message again while somebody types or a command is answered', async () => {
    const page = await workspace.open()
    await page.evaluate(watch)
    await composer(page).pressSequentially('/scf-error 439')
    expect(await page.evaluate('window.changed.size')).toBe(0)
    await composer(page).press('Enter')
    await message(page, '439 UserProcExitError').getByText('Only visible to you').waitFor()
    expect(await page.evaluate('window.changed.size')).toBe(1)
  })

  it('draws the one that is answered, and no other', async () => {
    const page = await workspace.open()
    await page.evaluate(watch)
    await say(page, 'at last: 434 MemoryLimitReached')
    await message(page, 'at last').getByRole('button', { name: '1 reply' }).waitFor()
    expect(await page.evaluate('window.changed.size')).toBe(1)
  })
})
