import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { useMay } from '../me.ts'
import { alone } from '../names.ts'
import { NoteDialog } from '../parts/note-dialog.tsx'
import { useDeed } from '../parts/use-deed.ts'

/** The score, why, and who said otherwise. It orders work; it decides nothing. */
export function RiskPanel({ institutionId, risk }: { institutionId: string; risk: Schemas['Risk'] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const may = useMay()
  const [wish, setWish] = useState<'set' | 'take-back' | null>(null)
  return (
    <section className="panel work-panel" aria-label={t('master.risk.title')}>
      <h2>{t('master.risk.title')}</h2>
      <p className={`master-risk is-${risk.level}`} data-risk={risk.score}>
        <b>{risk.score}</b> <span>{t(`master.risk.level.${risk.level}`)}</span>
      </p>
      {risk.set && <p>{t('master.risk.set', { by: risk.set.by, reason: risk.set.reason })}</p>}
      {risk.factors.length === 0 && <p className="work-none">{t('master.risk.none')}</p>}
      <ul className="master-list">
        {risk.factors.map((factor) => (
          <li key={factor.key}>
            <b>+{factor.points}</b> {alone(factor[language])} <small>{t('master.risk.most', { most: factor.most })}</small>
          </li>
        ))}
      </ul>
      {may('institution.edit') && (
        <div className="work-tools">
          <Button size="small" onClick={() => setWish('set')}>
            {t('master.risk.change')}
          </Button>
          {risk.set && (
            <Button size="small" onClick={() => setWish('take-back')}>
              {t('master.risk.takeBack')}
            </Button>
          )}
        </div>
      )}
      {wish && <ScoreDialog institutionId={institutionId} score={risk.score} wish={wish} onClose={() => setWish(null)} />}
    </section>
  )
}

interface ScoreProps {
  institutionId: string
  score: number
  wish: 'set' | 'take-back'
  onClose: () => void
}

function ScoreDialog({ institutionId: id, score, wish, onClose }: ScoreProps) {
  const { t } = useTranslation('console')
  const [value, setValue] = useState(score)
  const set = useDeed(
    ['institution'],
    (reason: string) =>
      answer(
        api.POST('/api/v1/institutions/{id}/risk', {
          params: { path: { id } },
          body: { score: wish === 'set' ? value : null, reason },
        }),
      ),
    t('same.done'),
  )
  return (
    <NoteDialog
      title={t(wish === 'set' ? 'master.risk.change' : 'master.risk.takeBack')}
      okText={t('same.confirm')}
      busy={set.isPending}
      onOk={(note) => set.mutate(note, { onSuccess: onClose })}
      onClose={onClose}
    >
      {wish === 'set' && (
        <>
          <label htmlFor="risk-score">{t('master.risk.score')}</label>
          <InputNumber id="risk-score" min={0} max={100} precision={0} value={value} onChange={(next) => setValue(next ?? 0)} />
        </>
      )}
    </NoteDialog>
  )
}
