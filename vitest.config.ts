import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // CommonJS packages look as they do in Node.
    deps: { interopDefault: false },
  },
})
