import type { Block } from '../../state/blocks.ts'
import type { DrawContext } from './context.ts'

export type BlockProps = { readonly block: Block; readonly context: DrawContext }
