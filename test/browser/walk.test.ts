import { expect, it } from 'vitest'
import { withWorkspace } from '../support/with-workspace.ts'
import { message, say, thread } from '../support/workspace-page.ts'

const log = `ERROR RequestId:6f1d2c3b-0a4e-4a55-9c0d-7e8f90a1b2c3 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 15 seconds","statusCode":433}
Report RequestId:6f1d2c3b-0a4e-4a55-9c0d-7e8f90a1b2c3 Duration:15000ms Memory:256MB MemUsage:51.203125MB`

// One walk through the local workspace, for every `npm test`; the other files here look closer.
const workspace = withWorkspace()

it('a pasted log is answered in its thread, a command privately, and the form of the handler as one types', async () => {
  const page = await workspace.open()
  await say(page, log)
  const card = (await thread(page, 'timed out'))
    .getByRole('article')
    .filter({ hasText: '433 TimeLimitReached' })
  await card.last().getByText('15,000 ms of 15 s (100 %)').waitFor()

  await say(page, '/scf-error 439')
  const answer = message(page, '439 UserProcExitError: ')
  await answer.getByText('Only visible to you').waitFor()

  await say(page, '/scf-handler')
  const form = page.getByRole('dialog', { name: 'Check an SCF handler' })
  const handler = form.getByRole('textbox', { name: 'Handler' })
  await handler.pressSequentially('index.py.main_handler')
  await form.getByText('index.py includes a file extension').waitFor()
  await handler.fill('index.main_handler')
  await form.getByText('Handler check: valid').waitFor()
  expect(await handler.inputValue()).toBe('index.main_handler')
})
