import { ArrowLeftOutlined, DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Schemas } from '../../lib/api.ts'
import { inList } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { useMay, useMe } from '../me.ts'
import { alone, departmentName, districtName, stateName } from '../names.ts'
import { Deadline } from '../parts/deadline.tsx'
import { LicenceBadge } from '../parts/licence-badge.tsx'
import { Rank } from '../parts/rank-reasons.tsx'
import { Severity } from '../parts/severity.tsx'
import { AssignDialog, secondOf } from './assign-dialog.tsx'
import { stepsOffered } from './guard-facts.ts'
import { MoveDialog } from './move-dialog.tsx'
import { type CaseView, useChangeCase, useMoveAndNext } from './use-case.ts'
import './case-header.css'

/** Who, how grave, how far, until when, whose; and what can be done next. */
export function CaseHeader({ view }: { view: CaseView }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const row = view.case
  const names = (codes: string[]) =>
    inList(
      codes.map((code) => departmentName(code, language)),
      language,
    )
  return (
    <header className="case-header panel">
      <Link to="/console/cases" className="case-back">
        <ArrowLeftOutlined aria-hidden="true" /> {t('file.back')}
      </Link>
      <div className="case-header-main">
        <Rank rank={row.rank} reasons={row.rankReasons} />
        <div className="case-header-words">
          <div className="case-header-title">
            <h1>{view.institution.name}</h1>
            <LicenceBadge status={view.institution.licenceStatus} />
            <Severity level={row.severity} />
            <span className="badge is-brand" data-state={row.state}>
              {stateName(row.state, language)}
            </span>
          </div>
          <p className="case-header-facts">
            <span>{row.number}</span>
            <span>
              <Link to={`/console/cases/${row.id}/parts`}>{t('same.parts.title')}</Link>
            </span>
            <span>{row.districtCode ? districtName(row.districtCode, language) : t('queue.unknownDistrict')}</span>
            <span>
              {t('file.lead')} {names(view.routing.lead)}
            </span>
            {view.routing.assist.length > 0 && (
              <span>
                {t('file.assist')} {names(view.routing.assist)}
              </span>
            )}
            {view.routing.copy.length > 0 && (
              <span>
                {t('file.copy')} {names(view.routing.copy)}
              </span>
            )}
          </p>
        </div>
        <Deadline day={row.dueDay} urgency={row.urgency} />
        <CaseActions view={view} />
      </div>
    </header>
  )
}

function CaseActions({ view }: { view: CaseView }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const pick = usePick()
  const may = useMay()
  const { data: me } = useMe()
  const { message } = App.useApp()
  const change = useChangeCase(view)
  const moveAndNext = useMoveAndNext(view)
  const [moving, setMoving] = useState<Schemas['CaseAction'] | null>(null)
  const [assigning, setAssigning] = useState(false)
  if (!may('case.act')) return null
  const [first, ...others] = stepsOffered(view.actions, view.facts)
  const close = { onSuccess: () => [setMoving(null), setAssigning(false)] }
  const moved = ({ case: { state } }: CaseView) => {
    setMoving(null)
    message.success(t('file.move.done', { state: stateName(state, language) }))
  }
  return (
    <div className="case-actions">
      <div className="case-assignee">
        <span>
          {t('file.assignee')} <b>{view.case.assignee?.name ?? t('file.nobody')}</b>
          {view.deputy && <small> {t('deputies.onCase', { name: view.deputy.name, day: view.deputy.until })}</small>}
        </span>
        {me && view.case.assignee?.id !== me.id && view.officers.some(({ id }) => id === me.id) && (
          <Button
            size="small"
            type="link"
            onClick={() => change.mutate({ kind: 'assign', assigneeId: me.id, secondId: secondOf(view) })}
          >
            {t('file.takeIt')}
          </Button>
        )}
        <Button size="small" type="link" onClick={() => setAssigning(true)}>
          {t('file.assign')}
        </Button>
      </div>
      <div className="case-buttons">
        {first ? (
          <StepButton {...first} onChoose={setMoving} primary />
        ) : (
          <span className="case-none">{t('file.noActions')}</span>
        )}
        {others.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: others.map(({ action, missing }) => ({
                key: action.action,
                label: alone(pick(action)),
                extra: missing.length > 0 ? `${t('file.blocked')} ${missing.length}` : '',
                onClick: () => setMoving(action),
              })),
            }}
          >
            <Button>
              {t('file.moreActions')} <DownOutlined aria-hidden="true" />
            </Button>
          </Dropdown>
        )}
      </div>
      {moving && (
        <MoveDialog
          key={moving.action}
          action={moving}
          view={view}
          busy={change.isPending || moveAndNext.isPending}
          onCancel={() => setMoving(null)}
          onMove={(answers, thenNext) => {
            const step = { action: moving.action, ...answers }
            if (thenNext) moveAndNext.mutate(step, { onSuccess: () => setMoving(null) })
            else change.mutate({ kind: 'act', ...step }, { onSuccess: moved })
          }}
        />
      )}
      {assigning && (
        <AssignDialog
          view={view}
          busy={change.isPending}
          onCancel={() => setAssigning(false)}
          onAssign={(assigneeId, secondId) => change.mutate({ kind: 'assign', assigneeId, secondId }, close)}
        />
      )}
    </div>
  )
}

type Missing = Schemas['CaseAction']['blockedBy'][number]

interface StepButtonProps {
  action: Schemas['CaseAction']
  missing: readonly Missing[]
  primary: boolean
  onChoose: (action: Schemas['CaseAction']) => void
}

/** A step of the procedure; what still blocks it is told on hover and in its dialog. */
function StepButton({ action, missing, primary, onChoose }: StepButtonProps) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const button = (
    <Button type={primary ? 'primary' : 'default'} onClick={() => onChoose(action)}>
      {alone(pick(action))}
    </Button>
  )
  if (missing.length === 0) return button
  const list = (
    <ul className="blocked-list">
      {missing.map((guard) => (
        <li key={guard.guard}>{alone(pick(guard))}</li>
      ))}
    </ul>
  )
  return (
    <Popover title={t('file.blocked')} content={list}>
      {button}
    </Popover>
  )
}
