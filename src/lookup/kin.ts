import { entryOf } from '../catalog/index.ts'
import type { Hit } from './hit.ts'

/** How near names of one family stand: "上海 PullImageTimeOut，北京 PullImageFailed". */
const reachOfKin = 40

/** A name that hardly anybody else uses is certain beside one that nobody does. The hits stand in the text's order. */
export function besideKin(hits: readonly Hit[], lower: string): readonly Hit[] {
  const isSure = ({ confidence }: Hit) => confidence === 'certain'
  if (hits.length < 2 || !hits.some(isSure) || hits.every(isSure)) return hits
  const behind = nextSure(hits)
  let before: Hit | undefined
  return hits.map((hit, index) => {
    if (isSure(hit)) {
      before = hit
      return hit
    }
    if (entryOf(hit.code)?.number !== 'rare') return hit
    const after = behind[index]
    const hasKin = (before && isBeside(before, hit, lower)) || (after && isBeside(hit, after, lower))
    return hasKin ? { ...hit, confidence: 'certain' } : hit
  })
}

/** The nearest certain hit behind each. */
function nextSure(hits: readonly Hit[]): readonly (Hit | undefined)[] {
  let next: Hit | undefined
  return hits
    .toReversed()
    .map((hit) => {
      const behind = next
      if (hit.confidence === 'certain') next = hit
      return behind
    })
    .toReversed()
}

function isBeside(first: Hit, second: Hit, lower: string): boolean {
  return second.start - first.end <= reachOfKin && !lower.slice(first.end, second.start).includes('\n')
}
