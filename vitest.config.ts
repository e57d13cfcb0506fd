import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Whole systems, stories and browsers take minutes where others take seconds: begun last, they would run alone at the end. */
class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = ({ moduleId }: TestSpecification) => [systems, stories].findIndex((long) => long.test(moduleId)) >>> 0
    return (await super.sort(files)).sort((a, b) => turn(a) - turn(b))
  }
}
const systems = /\/tests\/platform\//
const stories = /\/tests\/(?:journeys|web)\//

/**
 * Test files of these rooms share nothing but their modules, which a worker then loads once and not once a file. The hostile texts
 * measure processor time, and what others left in the heap would be cleaned up at their cost: they have a process of their own.
 */
const together = ['policy', 'classifier', 'crawler', 'api', 'demo', 'journeys', 'web'].map(
  (room) => `tests/${room}/**/!(hostile).test.{ts,tsx}`,
)

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
