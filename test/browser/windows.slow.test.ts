import { describe, expect, it } from 'vitest'
import { withWorkspace } from '../support/with-workspace.ts'
import { choose, message, say, thread } from '../support/workspace-page.ts'

const workspace = withWorkspace()

describe('a window', () => {
  it('shows the same after a reload: messages, what only I see, and the thread', async () => {
    const page = await workspace.open()
    await say(page, 'again 434 MemoryLimitReached')
    await thread(page, 'again 434')
    await say(page, '/scf-error 439')
    await message(page, '439 UserProcExitError').waitFor()
    await page.reload()
    await message(page, '439 UserProcExitError').getByText('Only visible to you').waitFor()
    const panel = page.getByRole('complementary', { name: 'Thread' })
    await panel.getByText('434 MemoryLimitReached:').waitFor()
  })

  it('shows what is done in another one, without a reload', async () => {
    const [one, other] = await Promise.all([workspace.open('#deploys'), workspace.open('#deploys')])
    await say(one, 'a new release with 432 ResourceLimitReached')
    await message(other, 'a new release').getByRole('button', { name: '1 reply' }).waitFor()
    await choose(message(one, 'a new release').getByRole('button', { name: 'More actions' }), 'Edit message')
    await one
      .getByRole('textbox', { name: 'Edit message' })
      .fill('a newer release with 432 ResourceLimitReached')
    await one.keyboard.press('Enter')
    await message(other, 'a newer release').getByText('(edited)').waitFor()
    await choose(message(one, 'a newer').getByRole('button', { name: 'More actions' }), 'Delete message')
    await message(other, 'This message was deleted.').waitFor()
  })

  it('can be another person, who sees what all see and no private answer', async () => {
    const [ada, bo] = await Promise.all([workspace.open(), workspace.open()])
    await bo.getByRole('combobox', { name: 'You are' }).selectOption('Bo')
    await say(ada, '/scf-error 441')
    await message(ada, '441 ').getByText('Only visible to you').waitFor()
    await say(ada, 'for both: 442 QualifierNotFound')
    const panel = await thread(bo, 'for both')
    await panel.getByRole('button', { name: "I'm on it" }).click()
    await (await thread(ada, 'for both')).getByText('Bo is on it').waitFor()
    expect(await bo.getByText('Only visible to you').count()).toBe(0)
  })

  it('shows a modal that was opened in another one', async () => {
    const [one, other] = await Promise.all([workspace.open(), workspace.open()])
    await say(one, '/scf-handler')
    const dialog = other.getByRole('dialog', { name: 'Check an SCF handler' })
    await dialog.waitFor()
    await one.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })
})

describe('a bot that is killed', () => {
  it('is shown as such, started again, and missed by whoever uses a command meanwhile', async () => {
    const page = await workspace.open('#deploys')
    process.kill(await workspace.local().bot(), 'SIGKILL')
    await page.getByText('scf-bot has ended and is started again…').waitFor()
    await say(page, '/scf-error 439')
    await page.getByRole('alert').getByText('/scf-error failed with the error "dispatch_failed"').waitFor()
    await page.getByText('scf-bot has ended').waitFor({ state: 'detached' })
    await page.getByText('scf-bot is starting…').waitFor({ state: 'detached' })
    await say(page, '/scf-error 438')
    await message(page, '438 FunctionStatusError').waitFor()
    expect(await page.getByRole('alert').getByText('dispatch_failed').count()).toBe(0)
  })
})

describe('the requests of a message', () => {
  it('are shown on demand only, with their milliseconds and in full', async () => {
    const page = await workspace.open()
    await say(page, 'inspected: 434 MemoryLimitReached')
    await message(page, 'inspected').getByRole('button', { name: '1 reply' }).waitFor()
    const panel = page.getByRole('complementary', { name: 'Requests' })
    expect(await panel.count()).toBe(0)
    await choose(message(page, 'inspected').getByRole('button', { name: 'More actions' }), 'Show requests')
    const posted = panel.getByRole('listitem').filter({ hasText: 'chat.postMessage' })
    await posted.waitFor()
    const event = panel.getByRole('listitem').filter({ hasText: 'events_api message' }).first()
    expect(await event.textContent()).toMatch(/^Slack → botevents_api message200\d+ ms/)
    await posted.getByText('Request').click()
    await posted.locator('details[open]').getByText('"scf_findings"').waitFor()
    expect(await panel.textContent()).not.toMatch(/xoxb-|x-slack-signature/i)
    await panel.getByRole('button', { name: 'Close requests' }).click()
    await panel.waitFor({ state: 'detached' })
  })
})
