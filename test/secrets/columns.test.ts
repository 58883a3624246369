import { expect, it, vi } from 'vitest'
import { redact } from '../../src/redact.ts'

/** How often a cell of a table is cut out of its line: each is trimmed. */
function cellsRead(text: string): number {
  const trim = vi.spyOn(String.prototype, 'trim')
  redact(text)
  const { length } = trim.mock.calls
  trim.mockRestore()
  return length
}

it.each([
  // The rule for access keys sees its name in the heading, but not as a whole column.
  ['have no column of that kind', '"User Name","Secret Access Key"\n"ann, of ops","and her team"\n'],
  ['have one', 'name,password\nann,hunter2x\n'],
  ['are as good as none', 'password, password, and password;\n'],
])('tables under each other that %s are not read again for each of their headings', (_, table) => {
  const once = cellsRead(table.repeat(500))
  expect(once).toBeGreaterThan(0)
  expect(cellsRead(table.repeat(1_000))).toBeLessThan(2.5 * once)
})
