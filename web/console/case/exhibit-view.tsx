import { FileProtectOutlined, LinkOutlined } from '@ant-design/icons'
import { Button, Drawer, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatTime } from '../../lib/format.ts'
import { CopiesNote } from '../adverts/copies-note.tsx'
import { useSourceName } from '../parts/use-source-name.ts'
import { PortraitView } from './portrait-view.tsx'
import { PosterView } from './poster-view.tsx'
import { QuotedText } from './quoted-text.tsx'
import type { Exhibit } from './use-case.ts'

interface ExhibitViewProps {
  exhibit: Exhibit
  selected: string | null
  onSelect: (id: string) => void
}

/** One piece of evidence: where it stood, when it was captured, and its text with the quoted words. */
export function ExhibitView({ exhibit, selected, onSelect }: ExhibitViewProps) {
  const { t } = useTranslation('console')
  const sourceName = useSourceName()
  const inText = exhibit.findings.filter((finding) => finding.where === 'text')
  const inTitle = exhibit.findings.filter((finding) => finding.where === 'title')
  return (
    <article className="exhibit">
      <h3 className="exhibit-title">
        <QuotedText text={exhibit.title} findings={inTitle} selected={selected} onSelect={onSelect} />
      </h3>
      <p className="exhibit-facts">
        <span className="badge">{sourceName.kind(exhibit.kind)}</span>
        <span className="badge">{sourceName.channel(exhibit.channel)}</span>
        {exhibit.publishedAt && <span>{t('file.exhibit.published', { time: formatTime(exhibit.publishedAt) })}</span>}
        {exhibit.url && (
          <a href={exhibit.url} target="_blank" rel="noreferrer noopener">
            <LinkOutlined aria-hidden="true" /> {t('file.exhibit.source')}
          </a>
        )}
      </p>
      {exhibit.capture && <CaptureLine capture={exhibit.capture} />}
      {exhibit.listingId && <CopiesNote listingId={exhibit.listingId} />}
      {exhibit.poster && <PosterView exhibit={exhibit} poster={exhibit.poster} selected={selected} />}
      <QuotedText text={exhibit.text} findings={inText} selected={selected} onSelect={onSelect} />
    </article>
  )
}

type Captured = NonNullable<Exhibit['capture']>

/** What others recorded never reads as if we had seen it. */
function WhoSawIt({ capture: { fetchedAt, external } }: { capture: Captured }) {
  const { t } = useTranslation('console')
  const time = formatTime(fetchedAt)
  if (!external) return <span>{t('file.exhibit.captured', { time })}</span>
  const { name, note, claimedAt } = external
  return (
    <span>
      <b className="badge is-warn">{t('file.exhibit.external')}</b> {t('file.exhibit.received', { time, name, note })}
      {claimedAt && ` · ${t('file.exhibit.claimed', { time: formatTime(claimedAt) })}`}
    </span>
  )
}

function CaptureLine({ capture }: { capture: Captured }) {
  const { t } = useTranslation('console')
  const [isOpen, setOpen] = useState(false)
  const address = `/api/v1/captures/${capture.id}/content`
  return (
    <div className="capture-line">
      <FileProtectOutlined aria-hidden="true" />
      <WhoSawIt capture={capture} />
      <Typography.Text copyable={{ text: capture.sha256 }} className="capture-hash" title={capture.sha256}>
        {t('file.exhibit.hash')} {capture.sha256.slice(0, 12)}…
      </Typography.Text>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('file.exhibit.view')}
      </Button>
      <PortraitView capture={capture} />
      <Link to={`/console/captures/${capture.id}/timeline`}>{t('file.exhibit.timeline')}</Link>
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        size="min(920px, 100vw)"
        title={t('file.exhibit.viewTitle')}
        extra={
          <a href={address} target="_blank" rel="noreferrer">
            {t('file.exhibit.original')}
          </a>
        }
        styles={{ body: { padding: 0 } }}
      >
        <iframe
          className="capture-frame"
          title={t('file.exhibit.viewTitle')}
          src={address}
          sandbox=""
          referrerPolicy="no-referrer"
        />
      </Drawer>
    </div>
  )
}
