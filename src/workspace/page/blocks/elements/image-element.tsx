import { Picture } from '../picture.tsx'
import type { ElementProps } from './element-props.ts'

/** Draws a small picture beside or between words. */
export function ImageElement({ element }: Pick<ElementProps, 'element'>) {
  return <Picture image={element} look="bk-thumb" />
}
