import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { NewFile } from '../../src/workspace/state/model.ts'
import { zipOfFiles } from '../support/zip.ts'
import { repliesOf, shownText, startStory } from './story.ts'

const folder = mkdtempSync(join(tmpdir(), 'scf-bot-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const content = zipOfFiles({ 'index.py': 'def main_handler(event, context):\n    return 1\n' })
const file: NewFile = { name: 'code.zip', content, mode: 'hosted', filetype: 'zip' }

// Node keeps a compile cache beside them.
const packagesIn = (place: string) => readdirSync(place).filter((name) => name.startsWith('scf-bot-package-'))

it('killed while a package is downloaded: nothing of it is left at the next start, and the answer comes', async () => {
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary)
  const left = () => packagesIn(temporary)
  // That of a process that is at work.
  const ofAnother = `scf-bot-package-${process.pid}-abcdef`
  mkdirSync(join(temporary, ofAnother))
  writeFileSync(join(temporary, ofAnother, 'package'), 'x')
  const databaseUrl = `file:${join(folder, 'bot.db')}`
  const story = await startStory({ apart: true, databaseUrl, env: { TMPDIR: temporary } })
  const { slack } = story
  slack.failNext('files', { hang: true })
  const channel = slack.directMessage('alice').id
  const posting = slack.post({ channel, user: 'alice', text: 'index.main_handler Python3.9', files: [file] })
  await slack.called('files')
  expect(left()).toHaveLength(2)
  story.bot.kill('SIGKILL')
  await story.bot.stopped
  const { message } = await posting
  expect(left()).toHaveLength(2)
  await story.restart()
  await expect.poll(left).toEqual([ofAnother])
  await slack.called('chat.postMessage')
  await story.sent('chat.postMessage')
  const [answer] = repliesOf(slack, { channel, ts: message.ts })
  expect(shownText(answer?.blocks)).toContain('Handler and package: fit for Python3.9')
  expect(left()).toEqual([ofAnother])
  await story.stop()
})

it('stopped while a download hangs, it leaves nothing of it', async () => {
  const temporary = join(folder, 'stopped')
  mkdirSync(temporary)
  const story = await startStory({ apart: true, env: { TMPDIR: temporary } })
  const { slack } = story
  slack.failNext('files', { hang: true })
  const channel = slack.directMessage('alice').id
  const posting = slack.post({ channel, user: 'alice', text: 'index.main_handler', files: [file] })
  await slack.called('files')
  expect(packagesIn(temporary)).toHaveLength(1)
  story.bot.kill('SIGTERM')
  expect(await story.bot.stopped).toMatchObject({ code: 0 })
  expect(packagesIn(temporary)).toEqual([])
  await posting
  await slack.stop()
})
