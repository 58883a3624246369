import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withWorkspace } from '../support/with-workspace.ts'
import { message, say, thread } from '../support/workspace-page.ts'

const workspace = withWorkspace()
const places = (page: Page) => page.getByRole('navigation', { name: 'Channels' }).getByRole('link')
const namesOf = async (page: Page) =>
  Promise.all((await places(page).all()).map((link) => link.getAttribute('aria-label')))

describe('who one is', () => {
  it.each([
    ['Ada', ['#oncall', '#deploys', '#backend', '#payments', '#partners', 'scf-bot', 'Home']],
    ['Bo', ['#oncall', '#deploys', '#backend', '#payments', '#partners', 'scf-bot', 'Home']],
    ['Gus (guest)', ['#oncall', 'scf-bot', 'Home']],
    ['Olga (another company)', ['#partners']],
  ])('%s sees the places where they are', async (person, expected) => {
    const page = await workspace.open()
    await page.getByRole('combobox', { name: 'You are' }).selectOption(person)
    await expect.poll(() => namesOf(page)).toEqual(expected)
  })

  it('is said beside what a guest or somebody of another company writes', async () => {
    const [gus, olga] = [await workspace.open('?as=gus#oncall'), await workspace.open('?as=olga#partners')]
    await say(gus, 'good evening')
    await message(gus, 'good evening').getByText('guest', { exact: true }).waitFor()
    await say(olga, 'good evening')
    await message(olga, 'good evening').getByText('another company', { exact: true }).waitFor()
  })

  it('decides what the bot lets one do: somebody of another company reads, and changes nothing', async () => {
    const olga = await workspace.open('?as=olga#partners')
    await say(olga, 'on our side 433 TimeLimitReached')
    const panel = await thread(olga, 'on our side')
    await panel.getByText('nobody is on it').waitFor()
    await panel.getByRole('button', { name: "I'm on it" }).click()
    await panel.getByText('This is for the team that runs this bot').waitFor()
    expect(await panel.getByText('Olga is on it').count()).toBe(0)
  })
})

describe('a channel', () => {
  it('that is private, or shared with another company, says so', async () => {
    const page = await workspace.open('#payments')
    await page.getByRole('main').getByText('private channel').waitFor()
    await page.getByRole('link', { name: '#partners' }).click()
    await page.getByRole('main').getByText('shared with another company').waitFor()
  })

  it('without the bot says so, and whoever invites it is told, alone, what it does there', async () => {
    const [ada, bo] = [await workspace.open('#backend'), await workspace.open('?as=bo#backend')]
    await ada.getByText('scf-bot is not in this channel').waitFor()
    await say(bo, '/invite @scf-bot')
    const told = message(bo, 'What I do here')
    await told.getByText('Only visible to you').waitFor()
    await told.getByRole('combobox').selectOption('asked')
    await message(ada, 'Bo changed my settings here').waitFor()
    expect(await ada.getByText('What I do here').count()).toBe(0)
    expect(await ada.getByText('scf-bot is not in this channel').count()).toBe(0)
    // Who is shown that it is gone need not reload, and the button is what one types.
    await say(bo, '/remove @scf-bot')
    await ada.getByRole('button', { name: 'Invite scf-bot' }).click()
    await ada.getByText('What I do here').waitFor()
  })

  it('with something new is marked until it is looked at, also after a reload', async () => {
    const [ada, bo] = [await workspace.open('#deploys'), await workspace.open('?as=bo#oncall')]
    const link = bo.getByRole('link', { name: '#deploys', exact: true })
    const count = bo.getByRole('listitem').filter({ has: link }).locator('.unread-count')
    await say(ada, 'one')
    await say(ada, 'two')
    await expect.poll(() => count.allTextContents()).toEqual(['2'])
    expect(await link.getAttribute('aria-description')).toBe('2 unread')
    expect(await ada.locator('a.unread', { hasText: 'deploys' }).count()).toBe(0)
    await bo.reload()
    await expect.poll(() => count.allTextContents()).toEqual(['2'])
    await link.click()
    await message(bo, 'two').waitFor()
    await bo.getByRole('link', { name: '#oncall' }).click()
    await bo.getByRole('textbox', { name: 'Message #oncall' }).waitFor()
    expect(await link.getAttribute('aria-description')).toBeNull()
    await say(ada, 'three')
    await expect.poll(() => link.getAttribute('aria-description')).toBe('1 unread')
  })

  it('that is read in one window is read in the other', async () => {
    const [ada, one, other] = await Promise.all([
      workspace.open('#payments'),
      workspace.open('?as=bo#oncall'),
      workspace.open('?as=bo#oncall'),
    ])
    await say(ada, 'for Bo')
    const mark = (page: Page) =>
      page.getByRole('link', { name: '#payments' }).getAttribute('aria-description')
    await expect.poll(() => mark(other)).toBe('1 unread, private channel')
    await one.getByRole('link', { name: '#payments' }).click()
    await expect.poll(() => mark(other)).toBe('private channel')
  })
})
