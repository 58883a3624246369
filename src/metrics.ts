/** Where somebody meets the bot. Label of the metrics and field of the log. */
export const surfaces = [
  'command',
  'shortcut',
  'modal',
  'action',
  'mention',
  'direct',
  'channel',
  'home',
] as const
export type Surface = (typeof surfaces)[number]

/** `quiet`: rightly no answer; `failed`: an answer was due and did not get out. */
const outcomes = ['answered', 'quiet', 'failed'] as const
export type Outcome = (typeof outcomes)[number]

// Upper bounds in seconds; 2.5 is where Slack's patience of 3 s comes near.
const bounds = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

type Times = { readonly perBucket: number[]; sum: number; count: number }

export type Metrics = ReturnType<typeof createMetrics>

/**
 * Counters of one process, and what `GET /metrics` prints. No label ever names a user, a channel or a text.
 * Written by hand: prom-client costs 11 ms of start and 2.3 MB beside Bolt, for a few families.
 */
export function createMetrics() {
  const answers = new Map<string, number>()
  const findings = new Map<number | string, number>()
  const times = new Map<Surface, Times>()
  let rateLimited = 0
  let dismissed = 0
  let unreadable = 0
  let running = 0
  let owed = { count: 0, oldestMs: 0 }

  return {
    contentType: 'text/plain; version=0.0.4; charset=utf-8',
    /** Counts one thing that came in and how it ended; `ms` from its arrival to the end of our work on it. */
    answer({ surface, outcome, ms }: { surface: Surface; outcome: Outcome; ms: number }): void {
      countOne(answers, `${surface} ${outcome}`)
      if (outcome === 'answered') addTime(times, surface, ms / 1000)
    },
    /** Counts a code, of a run or of the management API, that the bot told somebody about. */
    finding(code: number | string): void {
      countOne(findings, code)
    },
    rateLimited(): void {
      rateLimited += 1
    },
    /** Counts an answer that somebody took away as wrong. */
    dismissed(): void {
      dismissed += 1
    },
    /** Counts a message left unanswered because nobody could tell whether it had been answered. */
    unreadable(): void {
      unreadable += 1
    },
    /** Tells how many listeners are at work now. */
    setRunning(count: number): void {
      running = count
    },
    /** Tells how many answers are owed, and the age of the oldest. */
    setOwed(now: { readonly count: number; readonly oldestMs: number }): void {
      owed = now
    },
    /** The Prometheus text format, version 0.0.4. */
    text(): string {
      return [
        family('scfbot_answers_total', 'counter', 'What came in, by how it ended.', answerLines(answers)),
        family('scfbot_findings_total', 'counter', 'Codes explained.', findingLines(findings)),
        count('scfbot_slack_rate_limited_total', 'Calls that Slack answered with 429.', rateLimited),
        count('scfbot_dismissed_total', 'Answers taken away with "Not SCF".', dismissed),
        count('scfbot_unreadable_threads_total', 'Messages left unanswered as unsure.', unreadable),
        family('scfbot_answer_seconds', 'histogram', 'Time from arrival to answer.', timeLines(times)),
        family('scfbot_running', 'gauge', 'Listeners at work.', [`scfbot_running ${running}`]),
        family('scfbot_owed', 'gauge', 'Answers owed, by all processes.', [`scfbot_owed ${owed.count}`]),
        family('scfbot_owed_oldest_seconds', 'gauge', 'Age of the oldest of them.', [
          `scfbot_owed_oldest_seconds ${owed.oldestMs / 1000}`,
        ]),
      ].join('')
    },
  }
}

function countOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function addTime(times: Map<Surface, Times>, surface: Surface, seconds: number): void {
  const seen = times.get(surface) ?? { perBucket: bounds.map(() => 0), sum: 0, count: 0 }
  const bucket = bounds.findIndex((bound) => seconds <= bound)
  if (bucket >= 0) seen.perBucket[bucket] = (seen.perBucket[bucket] ?? 0) + 1
  seen.sum += seconds
  seen.count += 1
  times.set(surface, seen)
}

function family(name: string, type: string, help: string, lines: readonly string[]): string {
  return `${[`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join('\n')}\n`
}

/** A counter without labels. */
function count(name: string, help: string, value: number): string {
  return family(name, 'counter', help, [`${name} ${value}`])
}

// All pairs from the start, at zero: a rate over a series that appears with its first event misses that event.
function answerLines(answers: ReadonlyMap<string, number>): string[] {
  return surfaces.flatMap((surface) =>
    outcomes.map((outcome) => {
      const count = answers.get(`${surface} ${outcome}`) ?? 0
      return `scfbot_answers_total{surface="${surface}",outcome="${outcome}"} ${count}`
    }),
  )
}

function findingLines(findings: ReadonlyMap<number | string, number>): string[] {
  return [...findings]
    .sort(([a], [b]) => String(a).localeCompare(String(b), 'en'))
    .map(([code, count]) => `scfbot_findings_total{code="${code}"} ${count}`)
}

function timeLines(times: ReadonlyMap<Surface, Times>): string[] {
  return [...times].flatMap(([surface, { perBucket, sum, count }]) => {
    let upTo = 0
    const buckets = bounds.map((bound, index) => {
      upTo += perBucket[index] ?? 0
      return `scfbot_answer_seconds_bucket{surface="${surface}",le="${bound}"} ${upTo}`
    })
    return [
      ...buckets,
      `scfbot_answer_seconds_bucket{surface="${surface}",le="+Inf"} ${count}`,
      `scfbot_answer_seconds_sum{surface="${surface}"} ${sum}`,
      `scfbot_answer_seconds_count{surface="${surface}"} ${count}`,
    ]
  })
}
