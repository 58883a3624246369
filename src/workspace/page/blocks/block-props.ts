import type { Block } from '../../blocks.ts'
import type { DrawContext } from './context.ts'

export type BlockProps = { readonly block: Block; readonly context: DrawContext }
