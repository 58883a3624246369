import { describe, expect, it } from 'vitest'
import { lookup } from '../../../../src/lookup/lookup.ts'
import { answerMessage } from '../../../../src/slack/drawing/answer.ts'
import { handlerView } from '../../../../src/slack/drawing/handler-view.ts'
import { helpMessage } from '../../../../src/slack/drawing/help.ts'
import { checkForm, verdictMessage } from '../../../../src/slack/drawing/verdict.ts'
import { entryView } from '../../../../src/slack/drawing/views.ts'
import { withBlockIds } from '../../../../src/workspace/state/blocks.ts'
import { blocksHtml, wordsOf } from './drawn.ts'

const log = 'RequestId: 7a3d1d4e {"errorCode":433,"errorMessage":"Invoking task timed out after 15 seconds"}'
const form = { handler: 'index.py.main_handler', runtime: 'Python3.9' }

/** The words of rich text and of plain text; a note's markup is the test of mrkdwn's business. */
function wordsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('type' in value && 'text' in value && ['text', 'link', 'plain_text'].includes(String(value.type))) {
    return [String(value.text)]
  }
  return Object.entries(value).flatMap(([name, each]) => (name === 'placeholder' ? [] : wordsIn(each)))
}

describe.each(['en', 'zh'] as const)('in %s, every word stands on the page of', (language) => {
  it.each([
    ['an answer', answerMessage(lookup(log), language, 'ephemeral').blocks],
    ['a miss', answerMessage(lookup('flurb'), language, 'ephemeral').blocks],
    ['a verdict', verdictMessage(checkForm(form), language, 'ephemeral').blocks],
    ['the help', helpMessage(language).blocks],
    ['the entries', entryView([433, 439], language).blocks],
    ['the handler form', handlerView(form, language).blocks],
  ])('%s', (_, blocks = []) => {
    const html = blocksHtml(withBlockIds(blocks.map((block) => ({ ...block }))))
    const words = wordsIn(blocks)
    expect(words.length).toBeGreaterThan(1)
    for (const each of words) expect(wordsOf(html)).toContain(each)
    expect(wordsOf(html)).not.toContain('is not drawn here')
  })
})
