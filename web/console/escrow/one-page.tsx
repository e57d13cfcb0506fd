import { UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { districtName } from '../names.ts'
import { Accounts } from './accounts.tsx'
import { Alarms } from './alarms.tsx'
import { Bounds } from './bounds.tsx'
import { Course } from './course.tsx'
import { Cover } from './cover.tsx'
import { StatementDialog, useStatementLedger } from './statement-dialog.tsx'
import { useYuan } from './use-yuan.ts'
import './escrow.css'

/** The prepaid fees of one institution: what is there, what must be, how it went, and the rows behind each figure. */
export function EscrowOnePage() {
  const { id = '' } = useParams()
  const { t } = useTranslation('console')
  const language = useLanguage()
  const may = useMay()
  const ledger = useStatementLedger()
  const [importing, setImporting] = useState(false)
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['escrow', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/escrow/{id}', { params: { path: { id } }, signal })),
  })
  useTitle(data?.institution.name ?? t('escrow.title'))
  if (!may('escrow.read')) return <NotAllowed />
  if (isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  if (error) return <FetchFailure error={error} onRetry={refetch} />
  const { institution, districtCode, pilot } = data
  return (
    <div className="work">
      <p>
        <Link to="/console/escrow">{t('escrow.back')}</Link>
      </p>
      <div className="work-title">
        <h1 className="console-title">{institution.name}</h1>
        {districtCode && <span>{districtName(districtCode, language)}</span>}
        {pilot && <span className="badge is-brand">{t('escrow.pilot')}</span>}
        <div className="is-acts">
          {may('institution.read') && <Link to={`/console/institutions/${institution.id}`}>{t('escrow.profile')}</Link>}
          {ledger?.mayWrite && (
            <Button type="primary" icon={<UploadOutlined aria-hidden="true" />} onClick={() => setImporting(true)}>
              {t('escrow.import')}
            </Button>
          )}
        </div>
      </div>
      <Sums data={data} />
      <Alarms rows={data.findings} />
      <Course data={data} />
      <Accounts rows={data.accounts} institutionId={institution.id} />
      <Bounds rows={data.limits} institutionId={institution.id} />
      {importing && ledger && <StatementDialog ledger={ledger} unit={institution.id} onClose={() => setImporting(false)} />}
    </div>
  )
}

function Sums({ data }: { data: Schemas['Escrow'] }) {
  const { t } = useTranslation('console')
  const yuan = useYuan()
  const { declared } = data
  return (
    <dl className="work-counts panel work-panel escrow-sums">
      <div>
        <dt>{t('escrow.balance')}</dt>
        <dd data-sum="balance">{yuan(data.balance)}</dd>
      </div>
      <div>
        <dt>{t('escrow.expected')}</dt>
        <dd data-sum="expected">{yuan(data.expected)}</dd>
      </div>
      <div>
        <dt>{t('escrow.cover')}</dt>
        <dd>
          <Cover cover={data.cover} />
        </dd>
      </div>
      {declared && (
        <div>
          <dt>{t('escrow.declared', { day: declared.day })}</dt>
          <dd>{t('escrow.declaredSums', { prepaid: yuan(declared.prepaid), held: yuan(declared.held) })}</dd>
        </div>
      )}
    </dl>
  )
}
