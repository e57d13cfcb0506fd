import { type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { pictureOf } from './new-draft.ts'
import type { Draft, Signer, Visit } from './on-phone.ts'

type Signed = Draft['signatures']

/** Who signs: both officers, the party unless it refuses, and a witness when one is named. */
export function Signatures(props: { visit: Visit; draft: Draft; onChange: (signed: Signed) => void }) {
  const { t } = useTranslation('console')
  const { visit, draft, onChange } = props
  const { officers, refused, witness } = draft.fields
  const nameOf = (id = '') => visit.officers.find((officer) => officer.id === id)?.name ?? ''
  const wanted: [Signer, string][] = [
    ['officer', nameOf(officers[0])],
    ['second', nameOf(officers[1])],
    ...(refused ? [] : [['party', t('visits.party')] as [Signer, string]]),
    ...(witness ? [['witness', witness] as [Signer, string]] : []),
  ]
  const { party, ...others } = draft.signatures
  const held: Signed = refused || !party ? others : { ...others, party }
  return (
    <section className="visits-signatures" aria-label={t('visits.field.signatures')}>
      <h2>{t('visits.field.signatures')}</h2>
      {wanted.map(([who, name]) => (
        <SignHere
          key={who}
          name={name}
          signed={Boolean(held[who])}
          onSigned={async (blob) => onChange({ ...held, [who]: await pictureOf(blob) })}
          onClear={() => onChange(Object.fromEntries(Object.entries(held).filter(([key]) => key !== who)))}
        />
      ))}
    </section>
  )
}

interface SignProps {
  name: string
  signed: boolean
  onSigned: (blob: Blob) => void
  onClear: () => void
}

/** A field to sign in with a finger or a pen. */
function SignHere({ name, signed, onSigned, onClear }: SignProps) {
  const { t } = useTranslation('console')
  const canvas = useRef<HTMLCanvasElement>(null)
  const last = useRef<[number, number] | null>(null)
  const at = ({ clientX, clientY }: PointerEvent): [number, number] => {
    const { left, top, width, height } = (canvas.current as HTMLCanvasElement).getBoundingClientRect()
    return [((clientX - left) / width) * 600, ((clientY - top) / height) * 200]
  }
  const draw = (event: PointerEvent) => {
    const pen = canvas.current?.getContext('2d')
    if (!pen || !last.current) return
    const to = at(event)
    pen.lineWidth = 4
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(...last.current)
    pen.lineTo(...to)
    pen.stroke()
    last.current = to
  }
  const lift = () => {
    if (!last.current) return
    last.current = null
    canvas.current?.toBlob((blob) => blob && onSigned(blob), 'image/png')
  }
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, 600, 200)
    onClear()
  }
  return (
    <div className="visits-sign">
      <p>
        {name} {signed && <span className="badge is-good">{t('visits.signed')}</span>}
      </p>
      <canvas
        ref={canvas}
        width={600}
        height={200}
        role="img"
        aria-label={t('visits.signHere', { name })}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          last.current = at(event)
        }}
        onPointerMove={draw}
        onPointerUp={lift}
        onPointerCancel={lift}
      />
      <Button look="quiet" onClick={clear}>
        {t('visits.signAgain')}
      </Button>
    </div>
  )
}
