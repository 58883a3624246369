import { describe, expect, it } from 'vitest'
import { withWorkspace } from '../support/with-workspace.ts'
import { composer, message, say } from '../support/workspace-page.ts'

const workspace = withWorkspace()

describe('a slash command', () => {
  it('is answered to nobody but whoever typed it', async () => {
    const page = await workspace.open()
    await say(page, '/scf-error 439')
    const answer = message(page, '439 UserProcExitError: ')
    await answer.getByText('Only visible to you').waitFor()
    expect(await composer(page).inputValue()).toBe('')
    await answer.getByRole('button', { name: 'More actions' }).click()
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Show requests'])
  })

  it('says what it could not find, and what would work', async () => {
    const page = await workspace.open()
    await say(page, '/scf-error the moon')
    await message(page, 'I found no SCF error in that.').getByText('Try a code (439)').waitFor()
  })

  it('that nobody knows stays in the composer, with a sentence', async () => {
    const page = await workspace.open()
    await say(page, '/scf-eror 439')
    await page.getByRole('alert').getByText('/scf-eror is not a valid command.').waitFor()
    expect(await composer(page).inputValue()).toBe('/scf-eror 439')
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await page.getByText('is not a valid command').waitFor({ state: 'detached' })
  })

  it('shows the whole entry behind "Details"', async () => {
    const page = await workspace.open()
    await say(page, '/scf-error 434')
    await message(page, '434 MemoryLimitReached')
      .getByRole('button', { name: 'Details', exact: true })
      .click()
    const dialog = page.getByRole('dialog', { name: 'Status code' })
    await dialog.getByText('Likely causes').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('is shared with the channel by "Post here"', async () => {
    const page = await workspace.open('#deploys')
    await say(page, '/scf-error 432')
    const answer = message(page, '432 ResourceLimitReached')
    await answer.getByRole('button', { name: 'Post here' }).click()
    await message(page, /^(?!Only visible)[\s\S]*432 ResourceLimitReached/)
      .getByRole('button', { name: 'Reply in thread' })
      .waitFor({ state: 'attached' })
    const colleague = await workspace.open('#deploys')
    await message(colleague, '432 ResourceLimitReached').waitFor()
  })
})

describe('the completion of commands', () => {
  it('comes with the slash, and says what each is for', async () => {
    const page = await workspace.open()
    await composer(page).pressSequentially('/')
    const options = page.getByRole('listbox', { name: 'Slash commands' }).getByRole('option')
    expect(await options.count()).toBe(2)
    for (const text of await options.allTextContents()) expect(text).toMatch(/^\/scf-\w+ [\s\S]{10}/)
    await composer(page).pressSequentially('scf-h')
    await expect.poll(() => options.count()).toBe(1)
  })

  it('follows the arrows, and Tab takes what they have marked', async () => {
    const page = await workspace.open()
    await composer(page).pressSequentially('/')
    const marked = page.getByRole('listbox').getByRole('option', { selected: true })
    const first = await marked.textContent()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => marked.textContent()).not.toBe(first)
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => marked.textContent()).toBe(first)
    await page.keyboard.press('Tab')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    expect(await composer(page).inputValue()).toBe(`${first?.split(' ')[0]} `)
    expect(await composer(page).evaluate('document.activeElement.tagName')).toBe('TEXTAREA')
  })

  it('does not keep Enter from a command that is typed in full', async () => {
    const page = await workspace.open()
    await composer(page).pressSequentially('/scf-handler')
    await page.getByRole('listbox').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Check an SCF handler' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('goes away with Escape, and the text stays', async () => {
    const page = await workspace.open()
    await composer(page).pressSequentially('/scf')
    await page.getByRole('listbox').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    expect(await composer(page).inputValue()).toBe('/scf')
  })

  it('is a click away too', async () => {
    const page = await workspace.open()
    await composer(page).pressSequentially('/')
    await page.getByRole('option', { name: '/scf-handler' }).click()
    expect(await composer(page).inputValue()).toBe('/scf-handler ')
  })
})
