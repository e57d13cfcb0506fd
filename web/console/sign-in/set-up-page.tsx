import { Alert, App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, Problem } from '../../lib/api.ts'
import { useTitle } from '../../lib/title.ts'
import { Entrance } from './entrance.tsx'

interface Administrator {
  token: string
  name: string
  username: string
  password: string
}

/** First steps of a real installation: whoever can read the server's terminal makes the first administrator. */
export function SetUpPage() {
  const { t } = useTranslation('console')
  useTitle(t('setUp.title'))
  const { message } = App.useApp()
  const navigate = useNavigate()
  const failureText = useFailureText()
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const needed = { required: true, message: t('setUp.missing') }

  const create = async (administrator: Administrator) => {
    setBusy(true)
    setWrong(null)
    try {
      await answer(api.POST('/api/v1/public/setup', { body: administrator }))
      message.success(t('setUp.done'))
      await navigate('/console/sign-in')
    } catch (error) {
      setWrong(error instanceof Problem && error.status === 409 ? t('setUp.already') : failureText(error))
      setBusy(false)
    }
  }
  return (
    <Entrance>
      <h1>{t('setUp.title')}</h1>
      <p className="entrance-lead">{t('setUp.lead')}</p>
      <div aria-live="assertive">{wrong && <Alert type="error" showIcon title={wrong} className="entrance-alert" />}</div>
      <Form<Administrator> layout="vertical" size="large" requiredMark={false} onFinish={create}>
        <Form.Item name="token" label={t('setUp.token')} rules={[needed]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={t('setUp.name')} rules={[needed]}>
          <Input autoComplete="name" maxLength={50} />
        </Form.Item>
        <Form.Item
          name="username"
          label={t('setUp.username')}
          extra={t('setUp.usernameHint')}
          rules={[needed, { pattern: /^[a-z][a-z0-9._-]{2,29}$/, message: t('setUp.usernameHint') }]}
        >
          <Input autoComplete="username" autoCapitalize="none" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('setUp.password')}
          extra={t('setUp.passwordHint')}
          rules={[needed, { min: 10, message: t('setUp.passwordHint') }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('setUp.submit')}
        </Button>
      </Form>
      <p className="entrance-lead">
        <Link to="/console/sign-in">{t('signIn.title')}</Link>
      </p>
    </Entrance>
  )
}
