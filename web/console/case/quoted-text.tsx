import { useEffect, useRef } from 'react'
import { scrollInFrame } from './scroll-in-frame.ts'
import { spansOf } from './spans.ts'
import type { FindingView } from './use-case.ts'

interface QuotedTextProps {
  text: string
  findings: readonly FindingView[]
  selected: string | null
  onSelect: (id: string) => void
}

/** A text with every quoted span marked. A mark leads to its finding; the selected finding's words scroll into view. */
export function QuotedText({ text, findings, selected, onSelect }: QuotedTextProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!selected) return
    const mark = box.current?.querySelector(`[data-findings~="${CSS.escape(selected)}"]`)
    if (mark) scrollInFrame(mark)
  }, [selected])
  const statusOf = new Map(findings.map((finding) => [finding.id, finding.status]))
  let offset = 0
  return (
    <div ref={box} className="quoted-text">
      {spansOf(text, findings).map((span) => {
        const key = offset
        offset += span.text.length
        if (span.ids.length === 0) return <span key={key}>{span.text}</span>
        const isSelected = selected !== null && span.ids.includes(selected)
        const isRejected = span.ids.every((id) => statusOf.get(id) === 'REJECTED')
        return (
          <mark
            key={key}
            data-findings={span.ids.join(' ')}
            className={[isSelected && 'is-selected', isRejected && 'is-rejected'].filter(Boolean).join(' ')}
          >
            <a
              href={`#finding-${span.ids[0]}`}
              onClick={(event) => {
                event.preventDefault()
                onSelect(span.ids.find((id) => id !== selected) ?? span.ids[0] ?? '')
              }}
            >
              {span.text}
            </a>
          </mark>
        )
      })}
    </div>
  )
}
