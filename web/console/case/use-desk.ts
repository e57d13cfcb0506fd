/** What is selected on the case page, and the officer's decisions by mouse or key. */
import { App, Button } from 'antd'
import { createElement, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'
import { violationName } from '../names.ts'
import { type CaseView, type FindingView, type PlacedFinding, useDecide } from './use-case.ts'
import { useKeys } from './use-keys.ts'

/** Gravest first; superseded ones last. */
function inOrder(view: CaseView): PlacedFinding[] {
  const placed = view.exhibits.flatMap((exhibit) => exhibit.findings.map((finding) => ({ finding, exhibit })))
  const gone = ({ finding }: PlacedFinding) => (finding.status === 'SUPERSEDED' ? 1 : 0)
  return placed.sort(
    (a, b) => gone(a) - gone(b) || b.finding.severity - a.finding.severity || b.finding.confidence - a.finding.confidence,
  )
}

/** The order of the first look holds, so that nothing jumps while one decides; newcomers go to the end. */
function useStableOrder(view: CaseView): PlacedFinding[] {
  const order = useRef<string[]>([])
  return useMemo(() => {
    const placed = inOrder(view)
    if (order.current.length === 0) order.current = placed.map(({ finding }) => finding.id)
    const rank = (one: PlacedFinding) => order.current.indexOf(one.finding.id) + 1 || order.current.length + 1
    return placed.sort((a, b) => rank(a) - rank(b))
  }, [view])
}

export type Desk = ReturnType<typeof useDesk>

export function useDesk(view: CaseView) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { message } = App.useApp()
  const decide = useDecide(view.case.id)
  const findings = useStableOrder(view)
  const [selected, select] = useState<string | null>(() => findings[0]?.finding.id ?? null)
  const [rejecting, setRejecting] = useState<FindingView | null>(null)
  const [help, setHelp] = useState(false)

  const undo = (finding: FindingView) => {
    decide.mutate({ id: finding.id, status: 'NEW' })
    message.success(t('file.finding.undone'))
  }
  const tell = (finding: FindingView, words: string) => {
    const key = `decided-${finding.id}`
    const back = createElement(
      Button,
      {
        type: 'link',
        size: 'small',
        onClick: () => {
          message.destroy(key)
          undo(finding)
        },
      },
      t('file.finding.undo'),
    )
    message.open({ key, type: 'success', duration: 6, content: createElement('span', null, words, back) })
  }
  const next = (step: 1 | -1) => {
    const at = findings.findIndex(({ finding }) => finding.id === selected)
    const target = findings[(at + step + findings.length) % findings.length]
    if (target) select(target.finding.id)
  }
  const nextUndecided = (after: FindingView) => {
    const at = findings.findIndex(({ finding }) => finding.id === after.id)
    const rest = [...findings.slice(at + 1), ...findings.slice(0, Math.max(at, 0))]
    const target = rest.find(({ finding }) => finding.status === 'NEW')
    if (target) select(target.finding.id)
  }
  const confirm = (finding: FindingView) => {
    decide.mutate({ id: finding.id, status: 'CONFIRMED' })
    tell(finding, t('file.finding.confirmed', { name: violationName(finding.violation, language) }))
    nextUndecided(finding)
  }
  const reject = (finding: FindingView, note: string) => {
    decide.mutate({ id: finding.id, status: 'REJECTED', note })
    setRejecting(null)
    tell(finding, t('file.finding.rejected', { name: violationName(finding.violation, language) }))
    nextUndecided(finding)
  }
  const current = findings.find(({ finding }) => finding.id === selected) ?? null
  const desk = {
    findings,
    selected,
    select,
    current,
    rejecting,
    setRejecting,
    help,
    setHelp,
    confirm,
    reject,
    undo,
    next,
    askReason: setRejecting,
  }
  useKeys(desk)
  return desk
}
