import { defineConfig } from 'vitest/config'

/** The narrow tests that hold the time, limit and guard logic: no database, no page, no training. */
export default defineConfig({
  test: {
    include: [
      'tests/policy/time-check*.test.ts',
      'tests/policy/stages-subjects-limits.test.ts',
      'tests/classifier/times/**/*.test.ts',
      'tests/classifier/times.test.ts',
      'tests/classifier/measures/*.test.ts',
      'tests/classifier/guards.test.ts',
      'tests/classifier/guard-words.test.ts',
    ],
  },
})
