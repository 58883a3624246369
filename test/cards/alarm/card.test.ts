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
      expect(card).toMatch(language === 'zh' ? /43 次.*> 7 次/ : /43 measured.*at > 7$/m)
      const query = 'SCF_FunctionName:"order-sync" AND SCF_Namespace:"prod" AND '
      if (metric.search) expect(detailsOf(text, language)).toContain(query)
      expect(card.includes('06:30 UTC')).toBe(metric.search !== undefined)
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

it('searches for what went over the threshold of the alarm', () => {
  const details = detailsOf(
    '告警对象：1251316163#order-sync#prod#$latest\n告警内容：运行时间(Duration) > 3000 ms\n当前数据：4330 ms',
    'zh',
  )
  expect(details).toContain('SCF_Duration:>3000')
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
  expect(card).toMatch(/^Alarm: since .* 12 measured · alarms at > 0$/m)
})

it('of one code has the search for its runs among the details, too', () => {
  const details = detailsOf(sample('Observability, Chinese template'), 'en')
  expect(details).toMatch(/Search the log for SCF_FunctionName:"[\w-]+" AND .*SCF_StatusCode:433/)
})

it('leaves a condition that is a whole search to the details', () => {
  const condition = '$1.errors > 30 && $1.functions >= 2 && $2.total > 0'
  const text = `告警策略：云函数报错\n触发条件：${condition}\n函数名称：order-sync\n命名空间：prod\n产品：云函数\n告警状态：触发`
  expect(printed(text, 'en')).not.toContain('$1.errors')
  expect(detailsOf(text, 'en')).toContain(`Alarms at: ${condition}`)
})

it('shows no markup of the alarm’s in what it measured', () => {
  const text =
    '告警对象：1251316163#order-sync#prod#$latest\n告警内容：函数错误率 > 5 %\n当前数据：<font color="info">7.5 %</font><br/>'
  expect(printed(text, 'en')).toMatch(/ 7\.5 % measured/)
})

it('leaves the variables of a log query to the details', () => {
  const text =
    '告警策略：云函数报错\n触发条件：$1.errs > 0\n当前数据：$1.errs=12\n函数名称：order-sync\n产品：云函数\n告警状态：触发'
  expect(printed(text, 'en')).not.toContain('$1.errs')
  expect(detailsOf(text, 'en')).toContain('Alarms at: $1.errs > 0 · $1.errs=12')
})
