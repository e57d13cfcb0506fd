/** The case on screen, and everything that changes it. Decisions show at once and are taken back when the server refuses. */
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, Problem, type Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { takeNext, useOpenTaken } from '../cases/use-take-next.ts'
import { caseKey, caseQuery } from './case-query.ts'
import { useOthersChanges } from './use-others-changes.ts'
import { useStateWords } from './use-state-words.ts'

export type CaseView = Schemas['CaseView']
export type FindingView = Schemas['FindingView']
export type Exhibit = Schemas['Exhibit']
/** A finding with the exhibit it was found in. */
export interface PlacedFinding {
  finding: FindingView
  exhibit: Exhibit
}

export type Decision = { id: string; status: 'CONFIRMED' | 'REJECTED' | 'NEW'; note?: string }

const decidingKey = (id: string) => ['decide', id] as const

/** As whoever reads it reads: rows of ledgers in either language, everything else as it was written. */
export function useCase(id: string) {
  const language = useLanguage()
  const select = useCallback((view: CaseView) => (language === 'zh' ? view : inEnglish(view)), [language])
  return useQuery({ ...caseQuery(id), select })
}

/** What is found in a row of a ledger marks its first line. */
const inEnglish = (view: CaseView): CaseView => ({
  ...view,
  exhibits: view.exhibits.map((exhibit) => {
    if (!exhibit.english) return exhibit
    const [quote = ''] = exhibit.english.text.split('\n')
    const findings = exhibit.findings.map((one) => ({ ...one, quote, from: 0, to: quote.length }))
    return { ...exhibit, ...exhibit.english, findings }
  }),
})

const withDecision = (view: CaseView, { id, status, note }: Decision): CaseView => ({
  ...view,
  exhibits: view.exhibits.map((exhibit) => ({
    ...exhibit,
    findings: exhibit.findings.map((finding) =>
      finding.id === id ? { ...finding, status, decisionNote: note ?? null, decidedBy: null, decidedAt: null } : finding,
    ),
  })),
})

/** Confirms, rejects or reopens a finding. */
export function useDecide(caseId: string) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const failureText = useFailureText()
  const key = caseKey(caseId)
  return useMutation({
    mutationKey: decidingKey(caseId),
    mutationFn: ({ id, status, note }: Decision) =>
      answer(
        api.POST('/api/v1/findings/{id}/decision', { params: { path: { id } }, body: { status, ...(note ? { note } : {}) } }),
      ),
    onMutate: async (decision) => {
      await queries.cancelQueries({ queryKey: key })
      const before = queries.getQueryData<CaseView>(key)
      if (before) queries.setQueryData(key, withDecision(before, decision))
      return { before }
    },
    onError: (error, _decision, kept) => {
      if (kept?.before) queries.setQueryData(key, kept.before)
      message.error(failureText(error))
    },
    onSettled: async () => {
      if (queries.isMutating({ mutationKey: decidingKey(caseId) }) <= 1) await queries.invalidateQueries({ queryKey: key })
      void queries.invalidateQueries({ queryKey: ['cases'] })
      void queries.invalidateQueries({ queryKey: ['case-counts'] })
    },
  })
}

type StepOf = { kind: 'act'; action: string; note?: string; facts?: Record<string, unknown> }
type Change = StepOf | { kind: 'assign'; assigneeId: string | null; secondId?: string | null } | { kind: 'note'; note: string }

function send(id: string, version: number, change: Change): Promise<CaseView> {
  const params = { path: { id } }
  if (change.kind === 'act') {
    const { action, note, facts } = change
    const body = { action, version, ...(note ? { note } : {}), ...(facts ? { facts } : {}) }
    return answer(api.POST('/api/v1/cases/{id}/actions', { params, body }))
  }
  if (change.kind === 'assign') {
    const { assigneeId, secondId = null } = change
    return answer(api.POST('/api/v1/cases/{id}/assignment', { params, body: { version, assigneeId, secondId } }))
  }
  return answer(api.POST('/api/v1/cases/{id}/notes', { params, body: { note: change.note } }))
}

/** Resolves with the number of decisions that were on their way, once the last of them has arrived and the case was read again. */
async function ownDecisions(queries: QueryClient, caseId: string): Promise<number> {
  const filters = { mutationKey: decidingKey(caseId) }
  const underWay = queries.isMutating(filters)
  if (underWay === 0) return 0
  await new Promise<void>((resolve) => {
    const stop = queries.getMutationCache().subscribe(() => {
      if (queries.isMutating(filters) > 0) return
      stop()
      resolve()
    })
  })
  return underWay
}

/** Each own decision raises the version by one; what goes beyond that is somebody else's change, which the officer has not seen. */
async function versionSeen(queries: QueryClient, view: CaseView): Promise<number> {
  const { id } = view.case
  const kept = () => (queries.getQueryData<CaseView>(caseKey(id)) ?? view).case.version
  const shown = kept()
  const own = await ownDecisions(queries, id)
  return Math.min(kept(), shown + own)
}

/** Moves, assigns or annotates the case, after the officer's own decisions on it have arrived. A stale version brings the newest one and says so. */
export function useChangeCase(view: CaseView) {
  const queries = useQueryClient()
  const refused = useRefused(view)
  return useMutation({
    mutationFn: async (change: Change) => send(view.case.id, await versionSeen(queries, view), change),
    onSuccess: (fresh) => {
      queries.setQueryData(caseKey(view.case.id), fresh)
      void queries.invalidateQueries({ queryKey: ['cases'] })
      void queries.invalidateQueries({ queryKey: ['case-counts'] })
    },
    onError: refused,
  })
}

/** Moves the case and opens the next lead, in one request: whoever works through a queue waits once for each. */
export function useMoveAndNext(view: CaseView) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { t } = useTranslation('console')
  const stateWords = useStateWords()
  const refused = useRefused(view)
  const open = useOpenTaken()
  const { id: caseId } = view.case
  return useMutation({
    mutationFn: async (step: Omit<StepOf, 'kind'>) => takeNext({ caseId, version: await versionSeen(queries, view), ...step }),
    onSuccess: (taken) => {
      // nobody looks at the one that was left until they come back to it
      void queries.invalidateQueries({ queryKey: caseKey(caseId), refetchType: taken.id ? 'none' : 'active' })
      if (taken.moved) message.success(t('file.move.done', { state: stateWords(taken.moved) }))
      open(taken)
    },
    onError: refused,
  })
}

function useRefused(view: CaseView) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const othersChanges = useOthersChanges(view)
  return (error: Error) => {
    const isStale = error instanceof Problem && error.code === 'stale-version'
    message.error(isStale ? [t('file.move.stale'), ...othersChanges(error.errors)].join(' · ') : failureText(error), 8)
    if (isStale) void queries.invalidateQueries({ queryKey: caseKey(view.case.id) })
  }
}
