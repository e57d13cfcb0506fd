/**
 * What lies on the phone (IndexedDB): the visits of the day and the records being written. Every row belongs to the officer who
 * was signed in; nobody else's is ever read, and signing out deletes one's own.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { Schemas } from '../../lib/api.ts'

export type Visit = Schemas['Visit']
export type VisitRecord = NonNullable<Visit['record']>
export interface Picture {
  blob: Blob
  sha256: string
  note: string
}
export type Signer = 'officer' | 'second' | 'party' | 'witness'

export interface Draft {
  owner: string
  /** id of the case or inspection */
  about: string
  /** idempotency key: the same as long as nothing of the record changes */
  key: string
  /** edition that was on the server when the writing began */
  after: number
  fields: Omit<VisitRecord, 'photos' | 'signatures' | 'told'> & { told: boolean }
  photos: Picture[]
  signatures: Partial<Record<Signer, Picture>>
  /** writing; ready to be sent; refused by the server; a newer edition is there */
  state: 'writing' | 'ready' | 'refused' | 'conflict'
  /** why it was refused, or what differs */
  why: { path: string; message: string }[]
}
interface Day {
  owner: string
  visits: Visit[]
  at: string
}
interface Shape extends DBSchema {
  days: { key: string; value: Day }
  drafts: { key: [string, string]; value: Draft; indexes: { owner: string } }
  who: { key: 'last'; value: string }
}

const name = 'jianfu-visits'
let opening: Promise<IDBPDatabase<Shape>> | null = null

function open(): Promise<IDBPDatabase<Shape>> {
  opening ??= openDB<Shape>(name, 1, {
    upgrade(db) {
      db.createObjectStore('days', { keyPath: 'owner' })
      db.createObjectStore('drafts', { keyPath: ['owner', 'about'] }).createIndex('owner', 'owner')
      db.createObjectStore('who')
    },
  })
  return opening
}

/** Also makes the owner the one whose things are shown without network. */
export async function keepDay(day: Day): Promise<void> {
  const db = await open()
  await db.put('days', day)
  await db.put('who', day.owner, 'last')
}

/** The day of whoever was signed in last; null when nobody was, or signed out. */
export async function lastDay(): Promise<Day | null> {
  const db = await open()
  const owner = await db.get('who', 'last')
  return (owner && (await db.get('days', owner))) || null
}

export const draftsOf = async (owner: string): Promise<Draft[]> => (await open()).getAllFromIndex('drafts', 'owner', owner)
export const draftOf = async (owner: string, about: string): Promise<Draft | undefined> =>
  (await open()).get('drafts', [owner, about])
/** Committed at once and not when the answer comes: what was written last is kept though the page goes away in the same moment. */
export async function keepDraft(draft: Draft): Promise<void> {
  const writing = (await open()).transaction('drafts', 'readwrite')
  const put = writing.store.put(draft)
  writing.commit()
  await Promise.all([put, writing.done])
}

export const dropDraft = async ({ owner, about }: Draft): Promise<void> => (await open()).delete('drafts', [owner, about])

/** Records of the one who is signed in that the server does not have yet. */
export async function unsentCount(): Promise<number> {
  const day = await lastDay()
  return day ? (await draftsOf(day.owner)).length : 0
}

/** Deletes what belongs to the one who signs out; the database too when nothing of others is left. */
export async function wipeOwn(): Promise<void> {
  const db = await open()
  const owner = await db.get('who', 'last')
  if (!owner) return
  await db.delete('who', 'last')
  await db.delete('days', owner)
  for (const draft of await draftsOf(owner)) await dropDraft(draft)
  if ((await db.count('drafts')) + (await db.count('days')) > 0) return
  db.close()
  opening = null
  await deleteDB(name)
}
