import { listOf, textOf } from '../shape.ts'
import { chooser, type ElementProps } from './element-props.ts'
import { useOwnValue } from './own-value.ts'
import { servedValues } from './served.ts'

/** Which of several are ticked, and how to tick or untick one. */
export function useTicked(props: ElementProps): readonly [readonly string[], (value: string) => void] {
  const [json, setJson] = useOwnValue(jsonOf(servedValues(props)))
  const ticked = listOf(JSON.parse(json)).map(textOf)
  const toggle = (value: string) => {
    const others = ticked.filter((each) => each !== value)
    setJson(jsonOf(others.length < ticked.length ? others : [...ticked, value]))
    chooser(props)(value)
  }
  return [ticked, toggle]
}

// Sorted, so that the order in which they were ticked makes no difference.
function jsonOf(values: readonly string[]): string {
  return JSON.stringify([...values].toSorted())
}
