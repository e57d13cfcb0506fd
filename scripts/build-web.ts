/** Builds the web app where it is not built already, so that tests that open pages at the same time do not all do it. */
import { buildWeb } from '#web/build.ts'

await buildWeb()
