/** The little internet as one value: who is in it, how to crawl it, what it serves and what is true about it. */
import { everyInstitution, makeCatalogue } from './catalogue.ts'
import { makeComplaints } from './complaints.ts'
import { makeLedgers } from './ledgers/index.ts'
import { makeRegister } from './register.ts'
import { schoolRegister } from './schools.ts'
import { serve } from './serve.ts'
import { makeSources } from './sources.ts'
import { truthPages } from './truth.ts'
import type { TruthPage, World } from './types.ts'

export interface WorldOptions {
  /** How many times the hand-written institutions and pages appear; 1 by default. */
  scale?: number
  /** `{host}` stands for the name of the host. */
  origin?: string
  /** Day (YYYY-MM-DD) before which everything was published. */
  today?: string
  /** Day (YYYY-MM-DD) of the hotline's export; `today` by default. Orders are answered within days, pages belong to their season. */
  exported?: string
  /** Shifts the days of publication, so that two worlds of one scale can differ. */
  seed?: number
}

export function generateWorld(options: WorldOptions = {}): World {
  const { scale = 1, origin = 'http://{host}.localhost:8090', today = '2026-11-20', seed = 0 } = options
  const { exported = today } = options
  const catalogue = makeCatalogue(scale, origin, today, seed)
  const institutions = [...everyInstitution(catalogue)].map((entry) => entry.institution)
  let pages: TruthPage[] | null = null
  return {
    today,
    exported,
    scale,
    institutions,
    sources: makeSources(catalogue),
    register: makeRegister(catalogue),
    schools: schoolRegister(),
    ledgers: makeLedgers(institutions, exported),
    complaints: makeComplaints(catalogue, exported),
    truth: {
      get pages() {
        pages ??= truthPages(catalogue)
        return pages
      },
    },
    serve: (host, path) => serve(catalogue, host, path),
  }
}
