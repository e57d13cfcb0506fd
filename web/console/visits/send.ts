/** Sends what is ready. A lost answer costs nothing: the key of a record and the hash of a photo say that it was sent before. */
import { faultsOf, siteRecord } from '#policy/visits/record.ts'
import { answer, api, NoAnswer, Problem } from '../../lib/api.ts'
import { type Draft, draftsOf, dropDraft, keepDraft, type Picture, type Visit, type VisitRecord } from './on-phone.ts'

const picturesOf = ({ photos, signatures }: Draft): Picture[] => [...photos, ...Object.values(signatures)]

function recordOf({ fields, photos, signatures }: Draft): VisitRecord {
  const signed = Object.entries(signatures).map(([who, { sha256 }]) => [who, sha256])
  return {
    ...fields,
    told: true,
    photos: photos.map(({ sha256, note }) => ({ sha256, note })),
    signatures: Object.fromEntries(signed),
  }
}

/** Paths of what is still missing; the same rules that the server goes by. */
export function missingIn(draft: Draft, kind: Visit['about']['kind']): string[] {
  const given = { ...recordOf(draft), told: draft.fields.told }
  const shape = siteRecord.safeParse(given)
  const wrong = shape.success
    ? faultsOf(shape.data).map(({ path }) => path)
    : shape.error.issues.map(({ path }) => String(path[0]))
  return [...new Set([...wrong, ...(kind === 'inspection' && given.result === null ? ['result'] : [])])]
}

async function sendPicture({ blob, sha256 }: Picture): Promise<void> {
  const headers = { 'Content-Type': 'application/octet-stream', 'Accept-Language': document.documentElement.lang }
  const reply = await fetch('/api/v1/site-photos', { method: 'POST', headers, body: blob }).catch((cause) => {
    throw new NoAnswer(cause)
  })
  const body = await reply.json().catch(() => null)
  if (!reply.ok) throw new Problem(reply.status, body)
  if (body?.sha256 !== sha256) throw new Problem(422, { code: 'evidence-altered', detail: sha256 })
}

async function sendDraft(draft: Draft, about: Visit['about']): Promise<void> {
  for (const picture of picturesOf(draft)) await sendPicture(picture)
  const { key, after } = draft
  await answer(api.POST('/api/v1/site-records', { body: { key, about, after, record: recordOf(draft) } }))
  await dropDraft(draft)
}

/** What the server said no to is kept with its reason; without an answer it stays ready. Throws NoAnswer, and 401. */
async function sendOne(draft: Draft, about: Visit['about']): Promise<void> {
  try {
    await sendDraft(draft, about)
  } catch (error) {
    if (!(error instanceof Problem) || error.status === 401 || error.status === 429 || error.status >= 500) throw error
    const state = error.status === 412 ? 'conflict' : 'refused'
    const why = error.errors.length > 0 ? error.errors : [{ path: '', message: error.message }]
    await keepDraft({ ...draft, state, why })
  }
}

/** One tab at a time, where the browser can say so. Answers how many went out. */
export async function sendReady(owner: string, visits: readonly Visit[]): Promise<number> {
  const work = async () => {
    const ready = (await draftsOf(owner)).filter(({ state }) => state === 'ready')
    for (const draft of ready) {
      const visit = visits.find(({ about }) => about.id === draft.about)
      if (visit) await sendOne(draft, visit.about)
      else await keepDraft({ ...draft, state: 'refused', why: [{ path: 'about', message: '' }] })
    }
    return ready.length
  }
  return 'locks' in navigator ? navigator.locks.request('jianfu-visits', work) : work()
}
