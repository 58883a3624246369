import { expect, it } from 'vitest'
import { runOf, said } from './said.ts'

it.each([
  ['/opt/bin/ffmpeg', /ffmpeg .*into the layer’s zip as bin\/ffmpeg, and bind the layer/],
  ['/var/user/bin/ffmpeg', /ffmpeg .*into the zip as bin\/ffmpeg;/],
  ['ffmpeg', /by its full path, \/var\/user\/ffmpeg or \/opt\/ffmpeg/],
])('%s is to be put where it is looked for', (path, step) => {
  expect(said(runOf(430, `/bin/sh: ${path}: No such file or directory`))).toMatch(step)
})

it('a tool of pip is started as a module', () => {
  const told = said(runOf(405, 'ContainerStateExited', 'gunicorn: command not found'))
  expect(told).toMatch(/python3\.7 -m gunicorn/)
  expect(told).not.toContain('built for Linux')
})
