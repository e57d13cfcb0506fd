import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostPhotos } from '#policy/visits/record.ts'
import { Button } from '../../components/button.tsx'
import { FieldError } from '../../components/field.tsx'
import { pictureOf } from './new-draft.ts'
import type { Picture } from './on-phone.ts'

/** What the server takes for one photo. */
const largest = 10 * 1024 * 1024

/** Photos are kept as they were taken, with their hash from the first moment. */
export function Photos({ photos, onChange }: { photos: Picture[]; onChange: (photos: Picture[]) => void }) {
  const { t } = useTranslation('console')
  const [fault, setFault] = useState('')
  const take = async (files: File[]) => {
    const fit = files.filter(({ size }) => size <= largest)
    const more = await Promise.all(fit.map((file) => pictureOf(file)))
    const fresh = more.filter(({ sha256 }) => !photos.some((photo) => photo.sha256 === sha256))
    setFault(fit.length < files.length ? t('visits.tooLarge') : '')
    onChange([...photos, ...fresh].slice(0, mostPhotos))
  }
  return (
    <section className="visits-photos" aria-label={t('visits.field.photos')}>
      <h2>{t('visits.field.photos')}</h2>
      <ul>
        {photos.map((photo) => (
          <Photo
            key={photo.sha256}
            photo={photo}
            onNote={(note) => onChange(photos.map((one) => (one === photo ? { ...one, note } : one)))}
            onDrop={() => onChange(photos.filter((one) => one !== photo))}
          />
        ))}
      </ul>
      <label className="button is-plain visits-take">
        {t('visits.addPhoto')}
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          multiple
          className="visually-hidden"
          data-testid="photo"
          onChange={({ target }) => {
            const files = [...(target.files ?? [])]
            target.value = ''
            void take(files)
          }}
        />
      </label>
      <FieldError id="visit-photos" error={fault} />
    </section>
  )
}

function Photo({ photo, onNote, onDrop }: { photo: Picture; onNote: (note: string) => void; onDrop: () => void }) {
  const { t } = useTranslation('console')
  const [url, setUrl] = useState('')
  const { blob } = photo
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return (
    <li>
      {url && <img src={url} alt={photo.note || t('visits.photo')} />}
      <input
        className="input"
        aria-label={t('visits.photoNote')}
        placeholder={t('visits.photoNote')}
        maxLength={200}
        value={photo.note}
        onChange={({ target }) => onNote(target.value)}
      />
      <Button look="quiet" onClick={onDrop}>
        {t('visits.dropPhoto')}
      </Button>
    </li>
  )
}
