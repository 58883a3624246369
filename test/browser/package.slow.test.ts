import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { withWorkspace } from '../support/with-workspace.ts'
import { say } from '../support/workspace-page.ts'
import { zipOfFiles } from '../support/zip.ts'

const workspace = withWorkspace()
const folder = mkdtempSync(join(tmpdir(), 'scf-bot-packages-'))
afterEach(() => workspace.client().act({ act: 'locale', locale: 'en-US' }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function zipOnDisk(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name)
  writeFileSync(path, zipOfFiles(files))
  return path
}

const source = 'def main_handler(event, context):\n    return "hello"\n'
const right = zipOnDisk('right.zip', { 'index.py': source, 'lib/tool.py': 'x = 1\n' })
const wrong = zipOnDisk('demo-main.zip', { 'demo-main/index.py': source })

/** The form in the language of whoever looks. */
const forms = {
  en: { title: 'Check an SCF handler', handler: 'Handler', package: /^Package/, check: 'Check' },
  zh: { title: '检查 SCF 执行方法', handler: '执行方法', package: /^代码包/, check: '检查' },
} as const

async function openForm(page: Page, words: (typeof forms)[keyof typeof forms]) {
  await say(page, '/scf-handler')
  const form = page.getByRole('dialog', { name: words.title })
  const handler = form.getByRole('textbox', { name: words.handler })
  await handler.fill('index.main_handler')
  return {
    form,
    file: form.getByLabel(words.package),
    check: form.getByRole('button', { name: words.check, exact: true }),
  }
}

describe('the form with a package from the disk', () => {
  it('says that handler and package fit, and then that another does not', async () => {
    const page = await workspace.open()
    const { form, file, check } = await openForm(page, forms.en)
    expect(await file.getAttribute('accept')).toBe('.zip,.jar')
    await file.setInputFiles(right)
    await check.click()
    await form.getByText('Handler and package: fit for Python').waitFor()
    await file.setInputFiles(wrong)
    await check.click()
    await form.getByText('Handler and package: do not fit').waitFor()
    await form.getByText('demo-main/').first().waitFor()
  })

  it('speaks Chinese', async () => {
    const page = await workspace.open()
    await page.getByRole('combobox', { name: 'Language' }).selectOption('简体中文')
    const { form, file, check } = await openForm(page, forms.zh)
    await file.setInputFiles(wrong)
    await check.click()
    await form.getByText('不相符').first().waitFor()
  })

  it('keeps the file while one types', async () => {
    const page = await workspace.open()
    const { form, file, check } = await openForm(page, forms.en)
    await file.setInputFiles(right)
    await form.getByRole('textbox', { name: 'Handler' }).fill('index.main')
    await form.getByText('Press Check').waitFor()
    await check.click()
    await form.getByText('Write instead').waitFor()
  })

  it('refuses what is no package, before it is sent', async () => {
    const page = await workspace.open()
    const { form, file } = await openForm(page, forms.en)
    const text = join(folder, 'notes.txt')
    writeFileSync(text, 'hello')
    await file.setInputFiles(text)
    await form.getByText('notes.txt is not one of the types').waitFor()
  })
})
