import { entryOf } from '../catalog/index.ts'
import type { Hit } from './hit.ts'

/** How near names of one family stand: "上海 PullImageTimeOut，北京 PullImageFailed". */
const reachOfKin = 40

/** A name that hardly anybody else uses is certain beside one that nobody does. */
export function besideKin(hits: readonly Hit[], lower: string): readonly Hit[] {
  if (hits.length < 2) return hits
  const sure = hits.filter(({ confidence }) => confidence === 'certain')
  if (sure.length === 0 || sure.length === hits.length) return hits
  return hits.map((hit) => {
    if (hit.confidence === 'certain' || entryOf(hit.code)?.number !== 'rare') return hit
    const hasKin = sure.some((other) => isBeside(hit, other, lower))
    return hasKin ? { ...hit, confidence: 'certain' } : hit
  })
}

function isBeside(a: Hit, b: Hit, lower: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  return second.start - first.end <= reachOfKin && !lower.slice(first.end, second.start).includes('\n')
}
