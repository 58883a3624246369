import { describe, expect, it } from 'vitest'
import { detailBlocks } from '../../../src/cards/details.ts'
import { findingCard } from '../../../src/cards/finding.ts'
import { metrics } from '../../../src/catalog/metrics.ts'
import { printCard } from '../../../src/cli/print.ts'
import type { Language } from '../../../src/language.ts'
import { lookup } from '../../../src/lookup/lookup.ts'
import { samples } from '../../lookup/alarm/samples.ts'

const printed = (text: string, language: Language) =>
  printCard(findingCard(lookup(text), language), { width: 200, colour: false })
const detailsOf = (text: string, language: Language) =>
  printCard({ headline: '', blocks: detailBlocks(lookup(text), language) }, { width: 200, colour: false })
const sample = (form: string) => samples.find((each) => each.form === form)?.text ?? ''

const without = metrics.filter(({ codes }) => codes.length !== 1)

describe.each(['en', 'zh'] as const)('the card of an alarm without a code, in %s', (language) => {
  it.each(without)(
    '$name: what it counts, the function, the value against the condition, where to look',
    (metric) => {
      const text = `告警对象：1251316163#order-sync#prod#$latest\n指标：${metric.name}\n告警内容：${metric.titles.zh[0]} > 7 次\n当前数据：43 次\n触发时间：2026-03-18 14:35:00`
      const card = printed(text, language)
      expect(card.split('\n', 1)[0]).toContain(metric.titles[language][0])
      expect(card.split('\n', 1)[0]).toContain(metric.counts[language])
      expect(card + detailsOf(text, language)).toContain(metric.means[language])
      expect(card).toContain('order-sync · prod · $LATEST')
      expect(card).toMatch(language === 'zh' ? /43 次.*> 7 次/ : /now 43 .*if > 7$/m)
      const query = 'SCF_FunctionName:"order-sync" AND SCF_Namespace:"prod" AND '
      if (metric.search) expect(detailsOf(text, language)).toContain(query)
      expect(card.includes('14:30 UTC+8')).toBe(metric.search !== undefined)
      expect(card).not.toContain('SCF_FunctionName')
      expect(card).not.toContain('{')
    },
  )
})

it.each(['en', 'zh'] as const)('speaks of no button where the details stand below (%s)', (language) => {
  const text = '告警对象：1251316163#order-sync#prod#$latest\n指标：Throttle\n触发时间：2026-03-18 14:35:00'
  const below = printCard(findingCard(lookup(text), language, { hasDetails: true }), {
    width: 200,
    colour: false,
  })
  expect(printed(text, language)).toMatch(/Details|详情/)
  expect(below).not.toMatch(/Details|详情|here|贴到/)
  expect(below).toMatch(/by the query below|下方的语句/)
})

it('says in whole words what an average is taken of', () => {
  const text =
    '告警对象：1251316163#report#default#$latest 指标 Duration 运行时间 > 5000ms 当前值 8123ms 触发'
  expect(printed(text, 'zh').split('\n')[0]).toBe('云函数告警：运行时间，即每次运行耗时的平均值。')
})

it('searches for what went over the threshold of the alarm', () => {
  const details = detailsOf(
    '告警对象：1251316163#order-sync#prod#$latest\n告警内容：运行时间(Duration) > 3000 ms\n当前数据：4330 ms',
    'zh',
  )
  expect(details).toContain('SCF_Duration:>3000')
})

it('says in Chinese what running time is measured', () => {
  const text =
    '告警对象：1251316163#report#default#$latest 指标 Duration 运行时间 > 5000ms 当前值 8123ms 触发'
  expect(printed(text, 'zh')).toContain('运行时间，即每次运行耗时的平均值。')
})

it('says how long an alarm lasted that has recovered', () => {
  expect(printed(sample('Observability, recovery'), 'en')).toContain('after 17 min')
  expect(printed(sample('Observability, recovery'), 'zh')).toContain('持续 17 分钟')
})

it('leads to the function’s log in the console where the alarm tells all that its address needs', () => {
  const text =
    '告警对象：1251316163#order-sync#prod#$latest\n指标：Error\n地域：广州\n触发时间：2026-03-18 14:35:00'
  const card = findingCard(lookup(text), 'en')
  const links = card.blocks.flatMap((block) => (block.kind === 'brief' ? block.steps.flat() : []))
  expect(links).toContainEqual({
    link: 'the function’s log',
    url: 'https://console.cloud.tencent.com/scf/list-detail?rid=1&ns=prod&id=order-sync&menu=log',
  })
})

it('of one code is that code’s card, with the alarm in a line', () => {
  const card = printed(sample('Observability, Chinese template'), 'en')
  expect(card).toMatch(/^433 TimeLimitReached/)
  expect(card).toMatch(/^Alarm: since .* now 12 · alarm if > 0$/m)
})

it('of one code has the search for its runs among the details, too', () => {
  const details = detailsOf(sample('Observability, Chinese template'), 'en')
  expect(details).toMatch(/Search the log for SCF_FunctionName:"[\w-]+" AND .*SCF_StatusCode:433/)
})

it('leaves a condition that is a whole search to the details', () => {
  const condition = '$1.errors > 30 && $1.functions >= 2 && $2.total > 0'
  const text = `告警策略：云函数报错\n触发条件：${condition}\n函数名称：order-sync\n命名空间：prod\n产品：云函数\n告警状态：触发`
  expect(printed(text, 'en')).not.toContain('$1.errors')
  expect(detailsOf(text, 'en')).toContain(`Alarm if: ${condition}`)
})

it('shows no markup of the alarm’s in what it measured', () => {
  const text =
    '告警对象：1251316163#order-sync#prod#$latest\n告警内容：函数错误率 > 5 %\n当前数据：<font color="info">7.5 %</font><br/>'
  expect(printed(text, 'en')).toMatch(/ now 7\.5 %/)
})

it('leaves the variables of a log query to the details', () => {
  const text =
    '告警策略：云函数报错\n触发条件：$1.errs > 0\n当前数据：$1.errs=12\n函数名称：order-sync\n产品：云函数\n告警状态：触发'
  expect(printed(text, 'en')).not.toContain('$1.errs')
  expect(detailsOf(text, 'en')).toContain('Alarm if: $1.errs > 0 · $1.errs=12')
})

describe('an alarm tells its times in the clock that it came with', () => {
  const told = (time: string) =>
    printed(`告警对象：1251316163#order-sync#prod#$latest\n指标：Error\n触发时间：${time}`, 'en')

  it.each([
    ['2026-03-18 14:35:00 (UTC+08:00)', '2026-03-18 14:35 UTC+8'],
    ['2026-03-18T06:35:00Z', '2026-03-18 06:35 UTC '],
    ['2026-03-17T23:05:00-05:30', '2026-03-17 23:05 UTC-5:30'],
  ])('%s', (time, shown) => {
    expect(`${told(time)} `.replaceAll('\n', ' ')).toContain(shown)
  })
})

it.each([
  ['en', /now 12 · alarm if > 0$/m],
  ['zh', /当前值 12 次 · 触发条件 > 0 次$/m],
] as const)('says how often in the words of %s', (language, expected) => {
  const text =
    '告警对象：1251316163#order-sync#prod#$latest\n告警内容：错误次数(Error) > 0 Count\n当前数据：12 Count'
  expect(printed(text, language)).toMatch(expected)
})

it.each([
  ['Error', /failing run/],
  ['Duration', /a slow run/],
  ['DlqFailedNum', /the queue exists/],
  ['Invocation', /what calls the function/],
])('hands over a run only where %s has one', (metric, step) => {
  const card = printed(`告警对象：1251316163#order-sync#prod#$latest\n指标：${metric}`, 'en')
  expect(card).toMatch(step)
  expect(/failing run/.test(card)).toBe(metric === 'Error')
})
