import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { watchSource } from '../../../src/workspace/local/source-watch.ts'

let folder: string
let heard: string[]
let stop: () => void
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scf-bot-source-'))
  mkdirSync(join(folder, 'workspace', 'page'), { recursive: true })
  heard = []
  stop = watchSource({ folder, onBot: () => heard.push('bot'), onPage: () => heard.push('page') })
})
afterEach(() => {
  stop()
  rmSync(folder, { recursive: true })
})

const change = (path: string) => writeFileSync(join(folder, path), '')

it('tells code of the page from code of the bot, and of neither more than once', async () => {
  change('workspace/server.ts')
  change('words.ts')
  change('log.ts')
  await expect.poll(() => heard).toEqual(['bot'])
  change('workspace/page/main.tsx')
  await expect.poll(() => heard).toEqual(['bot', 'page'])
})
