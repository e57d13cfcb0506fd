import { Checkbox, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PunishmentMeasureId, punishmentMeasure, punishmentMeasures } from '#policy/joint-punishment.ts'
import { usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { alone } from '../names.ts'
import { Nothing } from '../parts/nothing.tsx'
import { MeasureTable } from './measure-table.tsx'
import { useMeasures } from './use-measures.ts'

const ids = Object.keys(punishmentMeasures) as PunishmentMeasureId[]

/** Joint punishment of all cases that the reader sees. */
export function JointPunishmentPage() {
  const { t } = useTranslation('console')
  const pick = usePick()
  useTitle(t('jointPunishment.title'))
  const may = useMay()
  const [measure, setMeasure] = useState<PunishmentMeasureId>()
  const [active, setActive] = useState(true)
  const { data, isPending, error, refetch } = useMeasures({
    ...(measure ? { measure } : {}),
    ...(active ? { active: 'true' as const } : {}),
  })
  if (!may('case.read')) return <NotAllowed />
  return (
    <div className="work">
      <h1 className="console-title">{t('jointPunishment.title')}</h1>
      <p className="work-lead">{t('jointPunishment.lead')}</p>
      <div className="work-tools">
        <Select
          aria-label={t('jointPunishment.measure')}
          allowClear
          popupMatchSelectWidth={false}
          style={{ minWidth: 220 }}
          placeholder={t('jointPunishment.all')}
          {...(measure ? { value: measure } : {})}
          options={ids.map((value) => ({ value, label: alone(pick(punishmentMeasure(value))) }))}
          onChange={setMeasure}
        />
        <Checkbox checked={active} onChange={({ target }) => setActive(target.checked)}>
          {t('jointPunishment.active')}
        </Checkbox>
      </div>
      {isPending && <Skeleton active />}
      {error && <FetchFailure error={error} onRetry={refetch} />}
      {data?.items.length === 0 && <Nothing text={t('jointPunishment.none')} />}
      {data && data.items.length > 0 && <MeasureTable rows={data.items} />}
    </div>
  )
}
