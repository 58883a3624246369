import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What `npm test` leaves to `npm run test:all`: it waits, or starts many processes and browsers. */
const slow = 'test/**/*.slow.test.ts'
/** Kills, locks and refusals by the hundred: for `npm run chaos` alone. */
const chaos = 'test/chaos/*.chaos.test.ts'
/** These load modules in their own way, so each needs a worker of its own. */
const apart = 'test/{manifest,patterns}.test.ts'

/** Minutes in one file; begun last, they would keep one worker busy while the others have nothing left to do. */
const longest = /patterns\.slow\.test\.ts$/

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLongest = ({ moduleId }: TestSpecification) => longest.test(moduleId)
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))]
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
        test: { name: 'slow', include: [slow] },
      },
      {
        extends: true,
        test: { name: 'chaos', include: [chaos] },
      },
    ],
  },
})
