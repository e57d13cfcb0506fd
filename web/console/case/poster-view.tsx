import { useTranslation } from 'react-i18next'
import { spansOf } from './spans.ts'
import type { Exhibit } from './use-case.ts'

interface PosterViewProps {
  exhibit: Exhibit
  poster: NonNullable<Exhibit['poster']>
  selected: string | null
}

/** The picture on which the words are printed, with a frame around each line that holds a quote. */
export function PosterView({ exhibit, poster, selected }: PosterViewProps) {
  const { t } = useTranslation('console')
  const address = `/api/v1/pictures/${poster.id}/content`
  const quoted = quotedLines(exhibit)
  return (
    <a className="poster" href={address} target="_blank" rel="noreferrer">
      <img src={address} width={poster.width} height={poster.height} loading="lazy" alt={t('file.exhibit.poster')} />
      <svg viewBox={`0 0 ${poster.width} ${poster.height}`} aria-hidden="true">
        {poster.lines.map(({ text, box }) => {
          const ids = quoted.get(text)
          if (!ids) return null
          const points = box.map((corner) => corner.join(',')).join(' ')
          return <polygon key={points} points={points} className={selected && ids.has(selected) ? 'is-selected' : undefined} />
        })}
      </svg>
    </a>
  )
}

/** Which findings quote from which line of the text. */
function quotedLines({ text, findings }: Exhibit): Map<string, Set<string>> {
  const lines = new Map<string, Set<string>>()
  let line = ''
  let ids = new Set<string>()
  const close = () => {
    if (ids.size > 0) lines.set(line, new Set([...(lines.get(line) ?? []), ...ids]))
    line = ''
    ids = new Set()
  }
  const inText = findings.filter((finding) => finding.where === 'text')
  for (const span of spansOf(text, inText)) {
    span.text.split('\n').forEach((piece, at) => {
      if (at > 0) close()
      line += piece
      for (const id of span.ids) ids.add(id)
    })
  }
  close()
  return lines
}
