import { defineConfig } from 'vitest/config'

/** These load modules in their own way, or start whole processes: each in a worker of its own. */
const apart = [
  'test/stories/**/*.test.ts',
  'test/{adding-a-code,architecture,build,docs,main,manifest,patterns}.test.ts',
  'test/workspace/local/local.test.ts',
  'test/browser/**/*.test.ts',
]

export default defineConfig({
  test: {
    testTimeout: 20_000,
    // CommonJS packages look as they do in Node.
    deps: { interopDefault: false },
    projects: [
      {
        extends: true,
        test: { name: 'apart', include: apart },
      },
      {
        extends: true,
        // The others share what they have loaded, which takes longer than most of them.
        test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: apart, isolate: false },
      },
    ],
  },
})
