import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Whole systems, stories and browsers take minutes where others take seconds: begun last, they would run alone at the end. */
class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const long = ({ moduleId }: TestSpecification) => (/\/tests\/(?:platform|journeys|web)\//.test(moduleId) ? 0 : 1)
    return (await super.sort(files)).sort((a, b) => long(a) - long(b))
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/global-setup.ts'],
    // two cores, and most tests wait for a database or a page rather than compute
    maxWorkers: 2,
    sequence: { sequencer: LongOnesFirst },
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
