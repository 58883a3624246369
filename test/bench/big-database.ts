import { copyFile } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { lookup } from '../../src/lookup/lookup.ts'
import { packForMemory } from '../../src/slack/drawing/packed-answer.ts'
import { openDatabase } from '../../src/store/database.ts'
import { factsOf } from '../../src/triage/facts.ts'
import { dayOf } from '../../src/triage/history.ts'

export const size = { deliveries: 1_000_000, incidents: 100_000 } as const

type Files = { readonly withMemory: string; readonly without: string; readonly team: string }

/**
 * Writes two SQLite files as a busy team has them after a month: the same messages answered, and in one of them
 * the incidents that those were about, some of them the incidents of `known` texts.
 */
export async function buildDatabases(
  { withMemory, without, team }: Files,
  known: readonly string[],
): Promise<void> {
  const { close } = await openDatabase({ kind: 'sqlite', path: withMemory })
  await close()
  const values = { team, now: Date.now(), today: dayOf(Date.now()) }
  fill(withMemory, [answered], values)
  await copyFile(withMemory, without)
  fill(withMemory, [...memory, ...known.map(renamed)], values)
}

type Values = { readonly team: string; readonly now: number; readonly today: number }

// Whoever opens it next sets the journal right again: this only spares the work of being safe meanwhile.
function fill(path: string, statements: readonly ((values: Values) => string)[], values: Values): void {
  const database = new DatabaseSync(path)
  database.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -200000; begin')
  for (const statement of statements) database.exec(statement(values))
  database.exec('commit')
  database.close()
}

// The numbers from 0, spread over 500 channels and the last four weeks, of which everything is kept.
const numbers = (count: number) =>
  `with recursive number(n) as (select 0 union all select n + 1 from number where n < ${count - 1})`
const channel = `printf('C%09d', n % 500)`
const seconds = (now: number) => `${Math.floor(now / 1000) - 60} - n % 1000000 * 2`
const ts = (now: number, fraction: number) => `printf('%d.%06d', ${seconds(now)}, ${fraction})`
const time = (now: number) => `(${seconds(now)}) * 1000`
const fingerprint = `printf('%014x', n % ${size.incidents} * 90071992547 + 12345)`

const answered = ({ team, now }: Values) => `${numbers(size.deliveries)}
  insert into deliveries (team, channel, ts, state, owner, lease_until, doubt, reply_ts)
  select '${team}', ${channel}, ${ts(now, 1)}, 'answered', printf('%036x', n * 7919), ${time(now)}, 0, ${ts(now, 2)}
  from number`

/** Ten sightings of each incident, on three days, in two channels; a card for each, a fix for every third. */
const memory: readonly ((values: Values) => string)[] = [
  ({ team, now }) => `${numbers(size.deliveries)}
    insert into sightings (team, fingerprint, channel, ts, form, seen_at)
    select '${team}', ${fingerprint}, ${channel}, ${ts(now, 1)}, 'card', ${time(now)} from number`,
  ({ team, now }) => `${numbers(size.incidents)}
    insert into incidents
      (team, fingerprint, code, state, fix_id, count, first_seen, last_seen, previous_seen, revision, drawn_until,
        scope, home, function_name)
    select '${team}', ${fingerprint}, 430, iif(n % 3 = 0, 'fixed', 'open'), iif(n % 3 = 0, 'fix' || n, null), 10,
      ${time(now)} - 86400000, ${time(now)}, ${time(now)} - 3600000, 12, 0, 'public', ${channel}, 'f' || n from number`,
  ({ team, today }) => `${numbers(3 * size.incidents)}
    insert into incident_days (team, fingerprint, day, count)
    select '${team}', ${fingerprint}, ${today} - n / ${size.incidents}, 3 from number`,
  ({ team, now }) => `${numbers(2 * size.incidents)}
    insert into incident_channels
      (team, fingerprint, channel, last_seen, repeat_until, repeats, card_ts, card_thread_ts, dismissed)
    select '${team}', ${fingerprint}, printf('C%09d', (n + n / ${size.incidents}) % 500), ${time(now)}, 0, 0,
      ${ts(now, 2)}, ${ts(now, 1)}, 0 from number`,
  ({ team, now }) => `${numbers(size.incidents)}
    insert into fixes (team, fingerprint, id, user_id, fixed_at, note)
    select '${team}', ${fingerprint}, 'fix' || n, 'U0ALICE', ${time(now)}, 'Raised the timeout to 30 s.'
    from number where n % 3 = 0`,
  ({ team, now }) => `${numbers(size.incidents)}
    insert into cards (team, fingerprint, channel, ts, thread_ts, source_ts, language, content, revision, posted_at)
    select '${team}', ${fingerprint}, ${channel}, ${ts(now, 2)}, ${ts(now, 1)}, ${ts(now, 1)}, 'en',
      '${cardContent.replaceAll("'", "''")}', 12, ${time(now)} - 8 * 86400000 from number`,
]

const cardContent = packForMemory(
  lookup('{"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}'),
)

/** Makes one of the incidents that of a text. */
function renamed(text: string, index: number): (values: Values) => string {
  const [finding] = lookup(text).findings
  if (finding === undefined) throw new Error(`Nothing is found in ${text}`)
  const { functionName = '', exception = '', file = '' } = factsOf(finding)
  return ({ team }) => `
    update incidents set function_name = '${functionName}', exception = '${exception}', file = '${file}'
    where team = '${team}' and fingerprint = printf('%014x', ${index * 7} * 90071992547 + 12345);`
}
