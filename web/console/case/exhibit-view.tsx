import { FileProtectOutlined, LinkOutlined } from '@ant-design/icons'
import { Button, Drawer, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../lib/format.ts'
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
  const inText = exhibit.findings.filter((finding) => finding.where === 'text')
  const inTitle = exhibit.findings.filter((finding) => finding.where === 'title')
  return (
    <article className="exhibit">
      <h3 className="exhibit-title">
        <QuotedText text={exhibit.title} findings={inTitle} selected={selected} onSelect={onSelect} />
      </h3>
      <p className="exhibit-facts">
        <span className="badge">{kindName(exhibit.kind, t)}</span>
        <span className="badge">{channelName(exhibit.channel, t)}</span>
        {exhibit.publishedAt && <span>{t('file.exhibit.published', { time: formatTime(exhibit.publishedAt) })}</span>}
        {exhibit.url && (
          <a href={exhibit.url} target="_blank" rel="noreferrer noopener">
            <LinkOutlined aria-hidden="true" /> {t('file.exhibit.source')}
          </a>
        )}
      </p>
      {exhibit.capture && <CaptureLine capture={exhibit.capture} />}
      <QuotedText text={exhibit.text} findings={inText} selected={selected} onSelect={onSelect} />
    </article>
  )
}

type Translate = ReturnType<typeof useTranslation<'console'>>['t']
const kinds = ['page', 'article', 'ad', 'course', 'app', 'complaint'] as const
const channels = [
  'mass_media',
  'platform_ad',
  'public_place',
  'residential',
  'campus',
  'own_account',
  'own_site',
  'app_store',
  'private',
] as const

function kindName(kind: string, t: Translate): string {
  const known = kinds.find((one) => one === kind)
  return known ? t(`listingKind.${known}`) : kind
}

export function channelName(channel: string, t: Translate): string {
  const known = channels.find((one) => one === channel)
  return known ? t(`channel.${known}`) : channel
}

function CaptureLine({ capture }: { capture: NonNullable<Exhibit['capture']> }) {
  const { t } = useTranslation('console')
  const [isOpen, setOpen] = useState(false)
  const address = `/api/v1/captures/${capture.id}/content`
  return (
    <div className="capture-line">
      <FileProtectOutlined aria-hidden="true" />
      <span>{t('file.exhibit.captured', { time: formatTime(capture.fetchedAt) })}</span>
      <Typography.Text copyable={{ text: capture.sha256 }} className="capture-hash" title={capture.sha256}>
        {t('file.exhibit.hash')} {capture.sha256.slice(0, 12)}…
      </Typography.Text>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('file.exhibit.view')}
      </Button>
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
