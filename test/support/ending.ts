import { afterAll } from 'vitest'
import { killAll } from './bot.ts'

// Before every file: whatever it starts ends with it, also where a test failed before it could say so.
afterAll(killAll)
