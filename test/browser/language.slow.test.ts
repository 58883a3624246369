import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { withWorkspace } from '../support/with-workspace.ts'
import { message, say } from '../support/workspace-page.ts'

const workspace = withWorkspace()
const language = (page: Page) => page.getByRole('combobox', { name: 'Language' })

afterEach(() => workspace.client().act({ act: 'locale', locale: 'en-US' }))

describe('the language switch', () => {
  it('turns the answers that follow into Chinese, and no word of the page', async () => {
    const page = await workspace.open()
    await language(page).selectOption('简体中文')
    await say(page, '/scf-error 439')
    await message(page, '439 UserProcExitError：').getByText('Only visible to you').waitFor()
    await page.getByRole('button', { name: 'Paste an example' }).waitFor()
    await page.getByRole('textbox', { name: 'Message #oncall' }).waitFor()
    await say(page, '/scf-handler')
    const dialog = page.getByRole('dialog', { name: '检查 SCF 执行方法' })
    await dialog.getByText('输入执行方法，检查结果会显示在这里。').waitFor()
    await page.keyboard.press('Escape')
    await language(page).selectOption('English')
    await say(page, '/scf-error 434')
    await message(page, '434 MemoryLimitReached: ').waitFor()
  })

  it('is kept by a reload, and seen in other windows', async () => {
    const page = await workspace.open()
    const other = await workspace.open('#deploys')
    await language(page).selectOption('简体中文')
    await expect.poll(() => language(other).inputValue()).toBe('zh-CN')
    await page.reload()
    expect(await language(page).inputValue()).toBe('zh-CN')
  })
})

describe('the Home of the app', () => {
  it('says how to ask, in the language of the reader', async () => {
    const page = await workspace.open()
    await page.getByRole('link', { name: 'Home' }).click()
    await page.getByText('I explain Tencent Cloud SCF errors and check handlers.').waitFor()
    await language(page).selectOption('简体中文')
    await page.getByText('我能解释腾讯云云函数 SCF 的报错，也能检查执行方法。').waitFor()
    await page.getByRole('tab', { name: 'Messages' }).click()
    await page.getByRole('textbox', { name: 'Message scf-bot' }).waitFor()
  })
})
