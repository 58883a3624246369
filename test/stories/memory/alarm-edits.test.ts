import { afterEach, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { repliesOf } from '../story.ts'
import { type Card, startTeam } from './team.ts'

// Many bots post an alarm once, and change that message as the alarm goes on, recovers, and comes again.

const start = (databaseUrl: string) => startTeam({ databaseUrl })

forEachDatabase('an alarm that is edited in its place', start, (team) => {
  afterEach(() => team.story.passed())

  const timeouts = (object: string, { count = 12, since = '14:35:00' } = {}) =>
    `云监控告警触发\n告警对象：${object}\n告警内容：云函数-版本 | 函数执行超时(Http433) > 0 次\n当前数据：${count} 次\n首次触发时间：2026-03-18 ${since} (UTC+08:00)`
  const recovered = (object: string, { since = '14:35:00' } = {}) =>
    `云监控告警恢复\n告警对象：${object}\n告警内容：云函数-版本 | 函数执行超时(Http433) > 0 次\n告警状态：恢复\n首次触发时间：2026-03-18 ${since} (UTC+08:00)\n恢复时间：2026-03-18 14:52:00 (UTC+08:00)`
  const rate = (object: string) =>
    `云监控告警触发\n告警对象：${object}\n告警内容：云函数-版本 | 函数错误率(FunctionErrorPercentage) > 5 %\n当前数据：43.4 %\n首次触发时间：2026-03-18 14:36:00 (UTC+08:00)`
  let functions = 0
  const newObject = () => {
    functions += 1
    return `1251316163#order-sync-${functions}#prod#$latest`
  }

  async function alarmed(text: string): Promise<Card & { readonly card: Card }> {
    const channel = team.newChannel()
    const { message } = await team.slack.post({ channel, bot: { name: 'Observability' }, text })
    await team.story.passed()
    return { channel, ts: message.ts, card: team.cardOf(channel, message) }
  }
  const edit = async ({ channel, ts }: Card, text: string) => {
    await team.slack.edit({ channel, ts, text })
    await team.story.idle()
  }
  const onlyCard = ({ channel, ts }: Card) => expect(repliesOf(team.slack, { channel, ts })).toHaveLength(1)

  it('into its recovery says so on the card, posts nothing and fixes nothing', async () => {
    const object = newObject()
    const place = await alarmed(timeouts(object))
    await edit(place, recovered(object))
    await team.story.sent('chat.update')
    expect(team.shown(place.card)).toMatch(/^告警：.* 开始 · .* 恢复，持续 17 分钟$/m)
    expect(team.shown(place.card).match(/告警：/g)).toHaveLength(1)
    expect(team.shown(place.card)).toContain('433 TimeLimitReached')
    expect(team.shown(place.card)).not.toContain('已解决')
    onlyCard(place)
  })

  it('into its recovery, which names the function no more, is about the same incident', async () => {
    const object = newObject()
    const place = await alarmed(timeouts(object))
    await edit(place, '云监控告警恢复\n告警内容：云函数-版本 | 函数执行超时(Http433) > 0 次\n告警状态：恢复')
    expect(team.shown(place.card)).toMatch(/恢复/)
    expect(team.shown(place.card)).toContain('433 TimeLimitReached')
    onlyCard(place)
    await edit(place, timeouts(object))
    expect(team.shown(place.card)).toContain('30 天内第 2 次出现')
  })

  it('is told with what it measures now, and counts once while it goes on', async () => {
    const object = newObject()
    const place = await alarmed(timeouts(object))
    await edit(place, timeouts(object, { count: 40 }))
    await team.story.sent('chat.update')
    expect(team.shown(place.card)).toContain('40 次')
    expect(team.shown(place.card)).toContain('在这里是第一次出现')
  })

  it.each(['14:35:00', '15:10:00'])(
    'counts again where it comes back after a recovery, since %s',
    async (since) => {
      const object = newObject()
      const place = await alarmed(timeouts(object))
      await edit(place, recovered(object))
      await edit(place, timeouts(object, { since, count: 3 }))
      expect(team.shown(place.card)).toContain('30 天内第 2 次出现')
      expect(team.shown(place.card)).not.toContain('恢复')
      onlyCard(place)
    },
  )

  it('into another alarm of the function is told by the same reply', async () => {
    const object = newObject()
    const place = await alarmed(rate(object))
    await edit(place, timeouts(object))
    await team.story.sent('chat.update')
    expect(team.shown(place.card)).toMatch(/^433 TimeLimitReached/)
    onlyCard(place)
    await team.click('ada', 'incident_claim', place.card)
    await team.story.idle()
    expect(team.shown(place.card)).toContain('Ada 从')
  })

  it('into an alarm of another function is a card of that one', async () => {
    const [one, other] = [newObject(), newObject()]
    const place = await alarmed(timeouts(one))
    await edit(place, rate(other))
    await team.story.sent('chat.update')
    expect(team.shown(place.card)).toMatch(/^云函数告警：函数错误率/)
    expect(team.shown(place.card)).toContain(other.split('#')[1] ?? '')
    expect(team.shown(place.card)).toContain('在这里是第一次出现')
    onlyCard(place)
  })
})
