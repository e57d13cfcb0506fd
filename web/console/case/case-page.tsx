import { Segmented, Tabs } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useTitle } from '../../lib/title.ts'
import { DeskPanel } from '../desk/desk-panel.tsx'
import { FetchFailure } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { KeyHelp } from '../palette/key-help.tsx'
import { CaseHeader } from './case-header.tsx'
import { CaseSkeleton } from './case-skeleton.tsx'
import { ComplaintsPanel } from './complaints-panel.tsx'
import { DocumentsPanel } from './documents/documents-panel.tsx'
import { EvidencePanel } from './evidence-panel.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { InstitutionPanel } from './institution-panel.tsx'
import { RejectDialog } from './reject-dialog.tsx'
import { scrollInFrame } from './scroll-in-frame.ts'
import { UrgentCall } from './urgent-call.tsx'
import { type CaseView, useCase } from './use-case.ts'
import { useDesk } from './use-desk.ts'
import './case.css'
import './evidence.css'
import './side.css'

/** A case: findings, their words, and what citizens wrote, side by side. */
export function CasePage() {
  const { id = '' } = useParams()
  const { data, isPending, error, refetch } = useCase(id)
  useTitle(data?.institution.name ?? '')
  if (isPending) return <CaseSkeleton />
  if (!data) return <FetchFailure error={error} onRetry={refetch} />
  return <OpenCase key={id} view={data} />
}

type Part = 'findings' | 'evidence' | 'complaints' | 'documents' | 'desk' | 'history' | 'institution'
const parts: Part[] = ['findings', 'evidence', 'complaints', 'documents', 'desk', 'history', 'institution']

function OpenCase({ view }: { view: CaseView }) {
  const { t } = useTranslation('console')
  const desk = useDesk(view)
  const maySeePapers = useMay()('complaint.read')
  const [part, setPart] = useState<Part>('findings')
  const [shown, setShown] = useState(0)
  const wanted = desk.current ? view.exhibits.indexOf(desk.current.exhibit) : -1
  const { selected } = desk
  // biome-ignore lint/correctness/useExhaustiveDependencies: another finding brings its own exhibit; a refetch must not
  useEffect(() => {
    if (wanted >= 0) setShown(wanted)
  }, [selected])
  useEffect(() => {
    const card = selected && document.getElementById(`finding-${selected}`)
    if (card) scrollInFrame(card)
  }, [selected])

  const count = (one: Part) =>
    one === 'findings'
      ? desk.findings.length
      : one === 'complaints'
        ? view.complaints.length
        : one === 'evidence'
          ? view.exhibits.length
          : null
  const label = (one: Part) => `${t(`file.parts.${one}`)}${count(one) === null ? '' : ` ${count(one)}`}`
  const side = [
    {
      key: 'complaints',
      label: label('complaints'),
      children: <ComplaintsPanel complaints={view.complaints} joined={view.case.complaintCount} />,
    },
    ...(maySeePapers ? [{ key: 'documents', label: label('documents'), children: <DocumentsPanel view={view} /> }] : []),
    { key: 'desk', label: label('desk'), children: <DeskPanel view={view} /> },
    { key: 'history', label: label('history'), children: <HistoryPanel view={view} /> },
    { key: 'institution', label: label('institution'), children: <InstitutionPanel institution={view.institution} /> },
  ]
  const keys = {
    j: t('file.keys.next'),
    k: t('file.keys.previous'),
    c: t('file.keys.confirm'),
    r: t('file.keys.reject'),
    a: t('file.keys.act'),
  }
  const isSide = part !== 'findings' && part !== 'evidence'
  return (
    <div className="case-page" data-part={isSide ? 'side' : part}>
      <div className="case-head">
        <CaseHeader view={view} />
        <UrgentCall view={view} />
      </div>
      <Segmented
        className="case-parts"
        value={part}
        onChange={setPart}
        options={parts.map((one) => ({ value: one, label: label(one) }))}
      />
      <div className="case-columns">
        <section data-frame className="case-findings panel" aria-label={t('file.parts.findings')}>
          <FindingsPanel desk={desk} onShow={() => setPart('evidence')} />
        </section>
        <section data-frame className="case-evidence panel" aria-label={t('file.parts.evidence')}>
          <EvidencePanel exhibits={view.exhibits} desk={desk} shown={shown} onShown={setShown} />
        </section>
        <section data-frame className="case-side panel">
          <Tabs items={side} activeKey={isSide ? part : 'complaints'} onChange={(key) => setPart(key as Part)} />
        </section>
      </div>
      <RejectDialog finding={desk.rejecting} onCancel={() => desk.setRejecting(null)} onReject={desk.reject} />
      <KeyHelp keys={keys} open={desk.help} onClose={() => desk.setHelp(false)} />
    </div>
  )
}
