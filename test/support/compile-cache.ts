import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * For the environment of a process that a test starts: what Node compiles of our sources is kept for the next one, so that a
 * start costs a third. https://nodejs.org/api/module.html#module-compile-cache
 */
export const compileCache = { NODE_COMPILE_CACHE: join(tmpdir(), 'scf-bot-test-compile-cache') } as const
