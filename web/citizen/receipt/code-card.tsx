import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { formatDay, inFours } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { drawReceipt } from './draw-receipt.ts'
import type { Receipt } from './kept-receipt.ts'
import { PaperButton } from './paper-button.tsx'

/** The code in groups of four, and every way to take it home: copy, picture, PDF file, paper. */
export function CodeCard({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null)
  const [image, setImage] = useState<string | null>(null)
  const code = inFours(receipt.code)

  const copy = () => copyText(code).then((done) => setCopied(done ? 'copied' : 'copyFailed'))
  const draw = () =>
    setImage(
      drawReceipt({
        brand: `${t('brand.name')} · ${t('brand.tagline')}`,
        title: t('receipt.code'),
        code,
        lines: [
          `${t('receipt.number')}  ${receipt.number}`,
          `${t('receipt.due')}  ${formatDay(receipt.dueDay, language)}`,
          `${location.origin}/track`,
        ],
      }),
    )
  return (
    <section className="code-card" aria-label={t('receipt.code')}>
      <p className="code-digits" data-code={receipt.code}>
        {[0, 4, 8, 12].map((from) => (
          <span key={from}>{receipt.code.slice(from, from + 4)}</span>
        ))}
      </p>
      <div className="code-actions">
        <Button onClick={copy}>{t('receipt.copy')}</Button>
        <Button onClick={draw}>{t('receipt.image')}</Button>
        <PaperButton code={receipt.code} number={receipt.number} />
        <Button onClick={() => print()}>{t('receipt.print')}</Button>
      </div>
      <p className="code-copied" aria-live="polite">
        {copied && t(`receipt.${copied}`)}
      </p>
      {image && (
        <figure className="code-image">
          <img src={image} alt={t('receipt.imageAlt', { code })} />
          <figcaption>
            {t('receipt.imageHint')}
            <a href={image} download={`jianfu-${receipt.number}.png`}>
              {t('receipt.download')}
            </a>
          </figcaption>
        </figure>
      )}
    </section>
  )
}

/** The clipboard, or on an insecure origin the old way through a selected field. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    document.body.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    return done
  }
}
