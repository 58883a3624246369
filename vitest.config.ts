import { defineConfig } from 'vitest/config'

/** What `npm test` leaves to `npm run test:all`: it waits, or starts many processes and browsers. */
const slow = 'test/**/*.slow.test.ts'
/** Minutes for what `patterns.test.ts` has checked already: `npm run test:all` alone does not trust its list. */
const recheck = 'test/patterns.slow.test.ts'
/** Kills, locks and refusals by the hundred: for `npm run chaos` alone. */
const chaos = 'test/chaos/*.chaos.test.ts'
/** These load modules in their own way, so each needs a worker of its own. */
const apart = 'test/{manifest,patterns}.test.ts'

export default defineConfig({
  test: {
    // By itself the runner leaves a core idle, which of two is half.
    maxWorkers: '100%',
    // Limits only for what hangs: a busy machine is no reason to fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    // CommonJS packages look as they do in Node.
    deps: { interopDefault: false },
    setupFiles: 'test/support/ending.ts',
    projects: [
      {
        extends: true,
        // They share what they have loaded, which takes longer than most of them.
        test: {
          name: 'quick',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [slow, apart, chaos],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'apart', include: [apart] },
      },
      {
        extends: true,
        test: { name: 'slow', include: [slow], exclude: [recheck] },
      },
      {
        extends: true,
        test: { name: 'recheck', include: [recheck] },
      },
      {
        extends: true,
        test: { name: 'chaos', include: [chaos] },
      },
    ],
  },
})
