import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withWorkspace } from '../support/with-workspace.ts'
import { message, pasteExample, say, thread } from '../support/workspace-page.ts'

const workspace = withWorkspace()
const youAre = (page: Page) => page.getByRole('combobox', { name: 'You are' })
const person = (page: Page) => youAre(page).inputValue()

/** A window of Ada's, and one of Bo's that became his by the select. */
async function twoPeople(place = '#oncall') {
  const [ada, bo] = await Promise.all([workspace.open(place), workspace.open(place)])
  await youAre(bo).selectOption('Bo')
  await expect.poll(() => person(bo)).toBe('Bo')
  return { ada, bo }
}

describe('two people', () => {
  it('see one card, and each what the other did with it, without a reload', async () => {
    const { ada, bo } = await twoPeople()
    await pasteExample(ada, 'A timeout')
    const cards = [ada, bo].map(async (page) => {
      const panel = await thread(page, 'Night import is stuck')
      return panel.getByRole('article').filter({ hasText: '433 TimeLimitReached' }).filter({ hasText: 'APP' })
    })
    const [adas, bos] = await Promise.all(cards)
    await adas?.getByRole('button', { name: "I'm on it" }).click()
    await bos?.getByText(/Ada is on it/).waitFor()
    await bos?.getByRole('button', { name: 'Take over' }).click()
    await bo.getByRole('dialog', { name: 'Take over?' }).getByRole('button', { name: 'Take over' }).click()
    for (const card of [adas, bos]) await card?.getByText('Bo took over from Ada').waitFor()
  })

  it('each see their own answers, language and direct message', async () => {
    const { ada, bo } = await twoPeople('#deploys')
    await ada.getByRole('combobox', { name: 'Language' }).selectOption('简体中文')
    await say(ada, '/scf-error 439')
    await message(ada, '439 UserProcExitError：').getByText('Only visible to you').waitFor()
    await say(bo, '/scf-error 438')
    await message(bo, '438 FunctionStatusError: ').getByText('Only visible to you').waitFor()
    expect(await message(bo, '439').count()).toBe(0)
    expect(await message(ada, '438').count()).toBe(0)

    await bo.getByRole('link', { name: 'scf-bot' }).click()
    await bo.getByRole('textbox', { name: 'Message scf-bot' }).waitFor()
    await say(bo, '432')
    await message(bo, '432 ResourceLimitReached').waitFor()
    await ada.getByRole('link', { name: 'scf-bot' }).click()
    await ada.getByText('This is the beginning of scf-bot').waitFor()
  })
})

describe('the address of a window', () => {
  it('keeps who it is, for a reload, a copied link, and the way back', async () => {
    const { bo } = await twoPeople()
    expect(new URL(bo.url())).toMatchObject({ search: '?as=bo', hash: '#oncall' })
    await bo.reload()
    expect(await person(bo)).toBe('Bo')
    const copied = await workspace.open('?as=bo#deploys')
    expect(await person(copied)).toBe('Bo')
    await bo.goBack()
    await expect.poll(() => person(bo)).toBe('Ada')
  })
})
