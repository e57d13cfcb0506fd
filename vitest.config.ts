import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Whole systems, stories and browsers take minutes where others take seconds: begun last, they would run alone at the end. */
class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const long = ({ moduleId }: TestSpecification) => (/\/tests\/(?:platform|journeys|web)\//.test(moduleId) ? 0 : 1)
    return (await super.sort(files)).sort((a, b) => long(a) - long(b))
  }
}

/** Pure functions, the crawler against sites of its own and an API on a database of its own share nothing but their modules, which are then loaded once and not once a file. */
const together = ['policy', 'classifier', 'crawler', 'api', 'demo'].map((room) => `tests/${room}/**/*.test.ts`)

export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    // two cores, and most tests wait for a database or a page rather than compute
    maxWorkers: 2,
    sequence: { sequencer: LongOnesFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // what is waited for may take its time on a busy machine; a second, the default, is too short for a page
    expect: { poll: { timeout: 15_000 } },
    projects: [
      { extends: true, test: { name: 'alone', include: ['tests/**/*.test.{ts,tsx}'], exclude: together } },
      { extends: true, test: { name: 'together', include: together, isolate: false } },
    ],
  },
})
