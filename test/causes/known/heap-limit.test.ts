import { describe, expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { reportOf, runOf, said } from './said.ts'

const full = (usedMb: string, limitMb: string) =>
  runOf(
    439,
    'User process exit when running',
    `<--- Last few GCs --->\n[9:0x4a] 900 ms: Mark-sweep 80.0 (90.0) -> 79.0 (90.0) MB, 3.2 / 0.0 ms\n[9:0x4a] 1234 ms: Mark-sweep (reduce) ${usedMb} (${limitMb}) -> ${usedMb} (${limitMb}) MB, 313.2 / 0.0 ms\n\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory`,
  )

describe('what the last collection left in the heap', () => {
  it('is read', () => {
    expect(lookup(full('251.3', '257.4')).causes[0]?.values).toEqual({ usedMb: '251.3', limitMb: '257.4' })
    expect(said(full('251.3', '257.4'))).toContain('251.3 of about 257.4 MB')
  })

  it('is not undercut by the limit to try next', () => {
    expect(said(full('1398.2', '1426.1'))).toContain('--max-old-space-size=2208')
    const told = said(full('1398.2', '1426.1') + reportOf(1410, 1536))
    expect(told).toContain('Raise the function’s memory, for example to 3,072 MB')
    expect(told).not.toContain('--max-old-space-size=1152')
  })

  it('a heap with room in the memory is only let grow', () => {
    const told = said(full('1398.2', '1426.1') + reportOf(1500, 3072))
    expect(told).toContain('The heap limit may be higher')
    expect(told).toContain('--max-old-space-size=2304')
  })
})

it('names no memory to raise to where none is known', () => {
  const told = said('FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory')
  expect(told).toContain('three quarters of it')
  expect(told).not.toContain('for example')
})
