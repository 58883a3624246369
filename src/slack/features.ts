import type { Feature } from './services.ts'

/** What the bot can do, each with its own listeners. */
export const features: readonly Feature[] = []
