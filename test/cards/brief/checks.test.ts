import { expect, it } from 'vitest'
import { checksFor } from '../../../src/cards/brief/checks.ts'
import { entryOf } from '../../../src/catalog/index.ts'
import { lookup } from '../../../src/lookup/lookup.ts'
import { runOf } from '../../causes/known/said.ts'

it.each(['runtime error: index out of range [3] with length 2', 'config missing'])(
  'a panic of Go has said why, and where: %s',
  (said) => {
    const log = `panic: ${said}\n\ngoroutine 1 [running]:\nmain.main()\n\t/build/main.go:27 +0x1d\nexit status 2`
    const [finding] = lookup(runOf(439, 'User process exit when running', log)).findings
    const entry = entryOf(439)
    if (!finding || !entry) throw new Error('nothing found')
    const checks = checksFor(entry, finding).map(({ en }) => en)
    expect(checks[0]).toMatch(/^Correct the line of the panic/)
    expect(checks.join('\n')).not.toMatch(/Read the last log lines|Try the runtime|SIGTERM/)
  },
)
