import { expect, it } from 'vitest'
import { runOf, said, tracebackOf } from './said.ts'

const inYaml = (file: string) =>
  runOf(
    443,
    tracebackOf(
      'cfg = yaml.safe_load(f)',
      `yaml.scanner.ScannerError: mapping values are not allowed here\n  in "${file}", line 7, column 14`,
    ),
  )

it.each([
  ['/var/user/config.yml', 'config.yml'],
  ['/var/user/conf/app.yaml', 'conf/app.yaml'],
])('a file of YAML is checked as YAML, by its own name: %s', (file, name) => {
  const text = said(inYaml(file))
  expect(text).toContain('line 7, column 14')
  expect(text).toContain(`yaml.safe_load(open('${name}'))`)
  expect(text).not.toContain('json.tool')
})

it('a file of JSON is checked by its own name', () => {
  const text = runOf(
    443,
    tracebackOf(
      "cfg = json.load(open('conf/app.json'))",
      "json.decoder.JSONDecodeError: Expecting ',' delimiter: line 5 column 3 (char 60)",
    ),
  )
  expect(said(text)).toContain('json.tool conf/app.json')
})

it('a name that a shell would run is not put into a command', () => {
  expect(said(inYaml('/var/user/$(reboot).yml'))).not.toMatch(/safe_load|json\.tool/)
})
