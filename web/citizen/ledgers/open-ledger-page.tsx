import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { districts } from '#policy/districts/units.ts'
import { Button } from '../../components/button.tsx'
import { Failure } from '../../components/failure.tsx'
import { LedgerTree } from '../../components/ledger-tree.tsx'
import { ledgerValue } from '../../components/ledger-value.ts'
import { Loading } from '../../components/loading.tsx'
import { formatSize } from '../../lib/format.ts'
import type { Language } from '../../lib/i18n.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { DistrictChoice } from '../district-choice.tsx'
import { type OpenLedger, useEveryOpenRow, useOpenLedgers, useOpenRows } from './use-open.ts'
import './open.css'

/** The public rows of one ledger, newest first, of the city or of one county. */
export function OpenLedgerPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation()
  const language = useLanguage()
  const ledgers = useOpenLedgers()
  const ledger = ledgers.data?.find((one) => one.id === id)
  useTitle(ledger?.[language] ?? t('open.title'))
  return (
    <div className="citizen-page">
      <p>
        <Link to="/ledgers">{t('open.back')}</Link>
      </p>
      {ledgers.error !== null && <Failure error={ledgers.error} />}
      {ledgers.data === null && ledgers.error === null && <Loading />}
      {ledgers.data && !ledger && <h1>{t('open.unknown')}</h1>}
      {ledger && (
        <div>
          <h1>{ledger[language]}</h1>
          <p className="citizen-lead">{ledger.shows[language]}</p>
        </div>
      )}
      {ledger && (ledger.tree ? <Tree ledger={ledger} /> : <Rows ledger={ledger} />)}
    </div>
  )
}

function Tree({ ledger }: { ledger: OpenLedger }) {
  const { t } = useTranslation()
  const { data, error } = useEveryOpenRow(ledger.id)
  if (error !== null) return <Failure error={error} />
  if (data === null) return <Loading />
  if (data.length === 0) return <p className="card">{t('open.empty')}</p>
  return (
    <div className="card">
      <LedgerTree ledger={ledger} rows={data} />
    </div>
  )
}

function Rows({ ledger }: { ledger: OpenLedger }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [search, setSearch] = useSearchParams()
  const district = search.get('district') ?? ''
  const { items, error, busy, more } = useOpenRows(ledger.id, district)
  return (
    <>
      <DistrictChoice
        label={t('open.district')}
        all={t('open.all')}
        value={district}
        onChange={(code) => setSearch(code ? { district: code } : {})}
      />
      {error !== null && <Failure error={error} />}
      {items === null && error === null && <Loading />}
      {items?.length === 0 && <p className="card">{t('open.empty')}</p>}
      <ul className="open-rows">
        {items?.map((row) => (
          <li key={row.id} className="card">
            <h2>{unitOf(row, language)}</h2>
            <dl>
              {ledger.fields.map((field) => (
                <div key={field.name}>
                  <dt>{field[language]}</dt>
                  <dd>
                    <Value text={ledgerValue(field, row.data[field.name], language)} />
                  </dd>
                </div>
              ))}
            </dl>
            {row.files.map(({ id, name, size, downloads }) => (
              <p key={id} className="open-file">
                <a href={`/api/v1/public/ledgers/${ledger.id}/files/${id}`} download>
                  {t('open.download', { name, size: formatSize(size) })}
                </a>{' '}
                <small>{t('open.downloads', { count: downloads })}</small>
              </p>
            ))}
          </li>
        ))}
      </ul>
      {more && (
        <Button onClick={() => void more()} busy={busy}>
          {t('open.more')}
        </Button>
      )}
    </>
  )
}

/** An address of the web is followed, anything else read. */
function Value({ text }: { text: string }) {
  if (!/^https?:\/\/\S+$/.test(text)) return text
  return (
    <a href={text} rel="noopener noreferrer nofollow">
      {text}
    </a>
  )
}

/** A county is called by its name in the language on screen; schools and institutions have but one. */
function unitOf({ unit, districtCode }: { unit: string; districtCode: string | null }, language: Language): string {
  const district = districts.find(({ code }) => code === districtCode)
  return language === 'en' && district?.name === unit ? district.en : unit
}
