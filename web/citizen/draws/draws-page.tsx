import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inspectionResults } from '#policy/draws/results.ts'
import { type DrawCheck, verifyDraw } from '#policy/draws/verify.ts'
import { Button } from '../../components/button.tsx'
import { Failure } from '../../components/failure.tsx'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import './draws.css'

type Row = Schemas['PublicDrawRow']
type PublicDraw = Schemas['PublicDraw']

/** Every draw with what was committed to; anybody can draw again in the own browser. */
export function DrawsPage() {
  const { t } = useTranslation()
  useTitle(t('draws.title'))
  const [rows, setRows] = useState<Row[] | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    answer(api.GET('/api/v1/public/draws'))
      .then(({ items }) => setRows(items))
      .catch(setError)
  }, [])
  return (
    <div className="citizen-page draws">
      <div>
        <h1>{t('draws.title')}</h1>
        <p className="citizen-lead">{t('draws.lead')}</p>
      </div>
      {error !== null && <Failure error={error} />}
      {!rows && error === null && <Loading />}
      {rows?.length === 0 && <p>{t('draws.none')}</p>}
      {rows?.map((row) => (
        <DrawCard key={row.id} row={row} />
      ))}
    </div>
  )
}

function DrawCard({ row }: { row: Row }) {
  const { t } = useTranslation()
  return (
    <section className="card" aria-labelledby={`draw-${row.id}`}>
      <h2 id={`draw-${row.id}`}>{row.title}</h2>
      <p>{row.drawnAt ? t('draws.drawn', { time: formatTime(row.drawnAt), count: row.drawn }) : t('draws.committed')}</p>
      <p>{t('draws.pool', { targets: row.targets, inspectors: row.inspectors })}</p>
      <dl className="draw-hashes">
        <dt>{t('draws.poolHash')}</dt>
        <dd>{row.poolHash}</dd>
        <dt>{t('draws.commitment')}</dt>
        <dd>{row.commitment}</dd>
      </dl>
      {row.drawnAt && <Verification id={row.id} />}
    </section>
  )
}

/** `failed` is null while nobody has drawn again. */
function Verification({ id }: { id: string }) {
  const { t } = useTranslation()
  const [file, setFile] = useState<PublicDraw | null>(null)
  const [failed, setFailed] = useState<DrawCheck[] | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const verify = async () => {
    setBusy(true)
    try {
      const data = await answer(api.GET('/api/v1/public/draws/{id}', { params: { path: { id } } }))
      setFile(data)
      setFailed(await verifyDraw(data))
    } catch (wrong) {
      setError(wrong)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {isSecureContext ? (
        <Button look="primary" busy={busy} onClick={() => void verify()}>
          {t('draws.verify')}
        </Button>
      ) : (
        <p>{t('draws.insecure')}</p>
      )}{' '}
      <a href={`/api/v1/public/draws/${id}`} download={`draw-${id}.json`}>
        {t('draws.download')}
      </a>
      <div aria-live="polite">
        {error !== null && <Failure error={error} />}
        {failed && <Verdict failed={failed} />}
        {file && <Results file={file} />}
      </div>
    </>
  )
}

function Verdict({ failed }: { failed: DrawCheck[] }) {
  const { t } = useTranslation()
  if (failed.length === 0) return <p className="draw-sound">{t('draws.sound')}</p>
  return (
    <Notice tone="danger">
      <p>{t('draws.failed')}</p>
      <ul>
        {failed.map((check) => (
          <li key={check}>{t(`draws.checks.${check}`)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Results({ file }: { file: PublicDraw }) {
  const { t } = useTranslation()
  const pick = usePick()
  const names = new Map(file.pool.targets.map(({ id, name }) => [id, name]))
  return (
    <>
      <h3>{t('draws.results')}</h3>
      <ol>
        {file.inspections.map(({ target, result, overdue }) => (
          <li key={target}>
            {names.get(target)} – {result ? pick(inspectionResults[result]) : overdue ? t('draws.late') : t('draws.waiting')}
          </li>
        ))}
      </ol>
    </>
  )
}
