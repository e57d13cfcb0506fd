/** What a citizen has written so far. It survives a reload and a lost network; contact data only until the tab is closed. */
import { useEffect, useReducer, useState } from 'react'
import type { SchoolGrade } from '#policy/stages.ts'
import type { Schemas } from '../../lib/api.ts'
import type { SentFile } from '../files/upload.ts'

export type Kind = NonNullable<Schemas['NewComplaint']['kind']>
export const kinds: readonly Kind[] = ['report', 'complaint', 'school', 'question']

export interface Draft {
  text: string
  kind: Kind
  demand: string
  link: string
  files: SentFile[]
  institutionId: string | null
  institutionName: string
  unknownInstitution: boolean
  districtCode: string
  address: string
  happenedOn: string
  /** of a school */
  grade: SchoolGrade | null
  className: string
  anonymous: boolean
  name: string
  phone: string
  /** where letters reach the complainant; asked for disputes only */
  home: string
  /** Idempotency-Key of the last try; a change of content makes a new one */
  key: string | null
}

export const emptyDraft: Draft = {
  text: '',
  kind: 'report',
  demand: '',
  link: '',
  files: [],
  institutionId: null,
  institutionName: '',
  unknownInstitution: false,
  districtCode: '',
  address: '',
  happenedOn: '',
  grade: null,
  className: '',
  anonymous: true,
  name: '',
  phone: '',
  home: '',
  key: null,
}

const draftKey = 'jianfu.report.draft'
const contactKey = 'jianfu.report.contact'
const filesLiveFor = 23 * 3_600_000
const draftLivesFor = 7 * 24 * 3_600_000

function readDraft(now: number): Draft {
  try {
    const { savedAt, ...draft } = JSON.parse(localStorage.getItem(draftKey) ?? '{}')
    const contact = JSON.parse(sessionStorage.getItem(contactKey) ?? '{}')
    if (!savedAt || now - savedAt > draftLivesFor) return { ...emptyDraft, ...contact }
    const files = now - savedAt > filesLiveFor ? [] : (draft.files ?? [])
    return { ...emptyDraft, ...draft, files, ...contact }
  } catch {
    return emptyDraft
  }
}

function keepDraft({ name, phone, home, ...draft }: Draft): void {
  try {
    localStorage.setItem(draftKey, JSON.stringify({ ...draft, savedAt: Date.now() }))
    sessionStorage.setItem(contactKey, JSON.stringify({ name, phone, home }))
  } catch {
    // private mode or full storage: the page still works, it just does not survive a reload
  }
}

export function dropDraft(): void {
  try {
    localStorage.removeItem(draftKey)
    sessionStorage.removeItem(contactKey)
  } catch {
    // nothing was kept then
  }
}

export const isStarted = (draft: Draft): boolean =>
  draft.text !== '' || draft.institutionName !== '' || draft.link !== '' || draft.address !== '' || draft.files.length > 0

export type Change = Partial<Draft> | ((draft: Draft) => Partial<Draft>)

function changed(draft: Draft, change: Change): Draft {
  const part = typeof change === 'function' ? change(draft) : change
  return { ...draft, key: null, ...part }
}

/** The draft, a way to change it, and whether it was brought back from an earlier visit. */
export function useDraft() {
  const [draft, change] = useReducer(changed, null, () => readDraft(Date.now()))
  const [restored, setRestored] = useState(() => isStarted(draft))
  useEffect(() => keepDraft(draft), [draft])
  return { draft, change, restored, forgetRestored: () => setRestored(false) }
}
