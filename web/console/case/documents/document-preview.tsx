import { useTranslation } from 'react-i18next'
import type { Preview } from './use-documents.ts'

type Part = Preview['parts'][number]
type Lines = { text: string; blank?: string | undefined }[][]

/** The paper as the Word file will have it, made of the same parts. */
export function DocumentPreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation('console')
  return (
    <article className="paper" lang="zh-CN" aria-label={t('documents.preview')}>
      <h2>{preview.title}</h2>
      <p className="paper-number">{preview.number ?? t('documents.numberLater')}</p>
      {preview.parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a document never change places
        <PartView key={i} part={part} evidence={preview.evidence} />
      ))}
    </article>
  )
}

function PartView({ part, evidence }: { part: Part; evidence: Preview['evidence'] }) {
  const { t } = useTranslation('console')
  if (part.kind === 'evidence') return <Evidence evidence={evidence} />
  if (part.kind === 'sign')
    return part.lines.map((line, i) => (
      <p key={`${line}-${String(i)}`} className="paper-sign">
        {t('documents.signHere', { line })}
      </p>
    ))
  if (part.kind === 'seal')
    return (
      <p className="paper-seal">
        <Words pieces={part.office} />
        {t('documents.seal')}
        <br />
        <Words pieces={part.day} />
      </p>
    )
  if (part.kind === 'rows')
    return (
      <table>
        <tbody>
          {part.rows.map(({ label, lines }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <LinesView lines={lines} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )
  return (
    <div className={part.kind === 'to' ? 'paper-to' : 'paper-text'}>
      <LinesView lines={part.lines} />
    </div>
  )
}

const LinesView = ({ lines }: { lines: Lines }) =>
  lines.map((pieces, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
    <p key={i}>
      <Words pieces={pieces} />
    </p>
  ))

const Words = ({ pieces }: { pieces: Lines[number] }) =>
  pieces.map(({ text, blank }, i) => {
    const key = `${String(i)}-${text}`
    return blank ? (
      <mark key={key} className="paper-blank">
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    )
  })

function Evidence({ evidence }: { evidence: Preview['evidence'] }) {
  const { t } = useTranslation('console')
  return (
    <section>
      <p>{t('documents.evidenceList')}</p>
      <ol className="paper-evidence">
        {evidence.map(({ title, url, fetchedAt, sha256 }) => (
          <li key={sha256}>
            {title}
            <small>{url}</small>
            <small>{fetchedAt}</small>
            <small>SHA-256 {sha256}</small>
          </li>
        ))}
        {evidence.length === 0 && <li>{t('documents.noEvidence')}</li>}
      </ol>
    </section>
  )
}
