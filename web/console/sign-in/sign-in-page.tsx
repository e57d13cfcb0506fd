import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, Problem } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { meKey, useMe } from '../me.ts'
import { CodeStep } from './code-step.tsx'
import { Entrance } from './entrance.tsx'
import { type Credentials, signIn } from './sign-in.ts'

/** Only addresses of our own console: the parameter must not lead a signed-in officer elsewhere. */
const safeTarget = (from: string | null) => (from && /^\/console(?:[/?]|$)/.test(from) ? from : '/console')

export function SignInPage() {
  const { t } = useTranslation('console')
  useTitle(t('signIn.title'))
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { data: me } = useMe()
  const failureText = useFailureText()
  const [busy, setBusy] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [needsCode, setNeedsCode] = useState(false)

  const arrive = async () => {
    await queries.invalidateQueries({ queryKey: meKey })
    await navigate(safeTarget(search.get('from')), { replace: true })
  }

  const enter = async (credentials: Credentials) => {
    setBusy(credentials.username)
    setWrong(null)
    try {
      if ((await signIn(credentials)) === 'code') setNeedsCode(true)
      else await arrive()
    } catch (error) {
      const isWrong = error instanceof Problem && (error.status === 401 || error.status === 422 || error.status === 400)
      setWrong(isWrong ? t('signIn.wrong') : failureText(error))
      setBusy(null)
    }
  }
  if (me) return <Navigate to={safeTarget(search.get('from'))} replace />
  if (needsCode)
    return (
      <Entrance>
        <CodeStep onDone={arrive} onBack={() => location.reload()} />
      </Entrance>
    )
  return (
    <Entrance>
      <h1>{t('signIn.title')}</h1>
      <p className="entrance-lead">{t('signIn.lead')}</p>
      <div aria-live="assertive">{wrong && <Alert type="error" showIcon title={wrong} className="entrance-alert" />}</div>
      <Form<Credentials> layout="vertical" size="large" requiredMark={false} onFinish={enter}>
        <Form.Item
          name="username"
          label={t('signIn.username')}
          rules={[{ required: true, message: t('signIn.usernameMissing') }]}
        >
          <Input autoComplete="username" autoCapitalize="none" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('signIn.password')}
          rules={[{ required: true, message: t('signIn.passwordMissing') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy !== null}>
          {t('signIn.submit')}
        </Button>
      </Form>
      <InstallationHints onEnter={enter} busy={busy !== null} />
    </Entrance>
  )
}

function InstallationHints({ onEnter, busy }: { onEnter: (credentials: Credentials) => void; busy: boolean }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const { data } = useQuery({ queryKey: ['installation'], queryFn: () => answer(api.GET('/api/v1/public/installation')) })
  if (data?.needsSetup) return <Link to="/setup">{t('signIn.setUp')}</Link>
  if (!data?.demo) return null
  return (
    <section className="entrance-demo">
      <h2>{t('signIn.demoTitle')}</h2>
      <ul>
        {data.demoLogins.map(({ username, password, role }) => (
          <li key={username}>
            <Button disabled={busy} onClick={() => onEnter({ username, password })}>
              <b>{pick(role)}</b>
              <span>{username}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
