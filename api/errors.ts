/** Every way the API says no: one table of stable codes, one class to throw, one shape to answer with (RFC 9457). */
import type { Bilingual } from '#policy/bilingual.ts'

type Row = [status: number, zh: string, en: string]

const problems = {
  'validation-failed': [400, '提交的内容有误，请按提示修改', 'Some of what was sent is not valid'],
  'malformed-json': [400, '请求内容不是有效的 JSON', 'The body is not valid JSON'],
  'bad-cursor': [400, '翻页标记无效，请从第一页重新查询', 'The cursor is not valid; start again from the first page'],
  'not-signed-in': [401, '请先登录', 'Please sign in'],
  'bad-key': [401, '接口密钥无效或已停用', 'The key is unknown or was revoked'],
  'bad-credentials': [401, '用户名或密码不正确', 'User name or password is wrong'],
  'bad-code': [
    401,
    '验证码不正确或已过期；多次输错请重新登录',
    'The code is wrong or too old; after several wrong ones sign in anew',
  ],
  'second-factor-needed': [403, '您的岗位须先启用两步验证', 'Your role needs two-step sign-in; set it up first'],
  'account-disabled': [403, '该账号已停用，请联系管理员', 'This account is disabled; ask your administrator'],
  forbidden: [403, '您没有进行此操作的权限', 'You may not do this'],
  'cross-site': [403, '请求来自其他网站，已拒绝', 'The request came from another site and was refused'],
  'set-up-token': [
    403,
    '安装口令不正确，请使用控制台显示的口令',
    'The set-up token is wrong; use the one printed in the console',
  ],
  'not-found': [404, '没有找到所请求的内容', 'There is nothing here'],
  'code-unknown': [404, '没有找到该查询码对应的投诉，请核对后再试', 'No complaint has this tracking code; please check it'],
  'link-over': [
    410,
    '链接无效、已过期或已经用过；请用查询码补充情况',
    'The link is unknown, over or used; add what you know with your tracking code',
  ],
  'method-not-allowed': [405, '此地址不支持该请求方式', 'This address does not take this method'],
  'stale-version': [412, '案件已被他人更新，请刷新后再操作', 'Somebody else changed the case; reload it and try again'],
  'not-allowed-now': [409, '按照办案程序，现在不能进行此操作', 'The procedure does not allow this now'],
  'guard-missing': [409, '尚缺办案程序要求的事项', 'The procedure asks for something that is still missing'],
  'already-set-up': [409, '系统已有管理员', 'An administrator exists already'],
  'attachment-unusable': [
    409,
    '附件不存在、已过期或已被使用，请重新上传',
    'An attachment is unknown, expired or used; send it again',
  ],
  'too-large': [413, '内容过大', 'Too large'],
  'unsupported-media-type': [415, '不支持的内容类型', 'This media type is not supported'],
  'unsupported-file': [415, '不接受这种文件', 'Files of this kind are not taken'],
  'unreadable-file': [415, '文件已损坏或无法读取', 'The file is damaged or cannot be read'],
  'not-possible': [422, '无法完成此操作', 'This cannot be done'],
  'work-needed': [428, '提交前需要设备先做一次验算', 'This needs a proof of work'],
  'too-many-requests': [429, '操作过于频繁，请稍后再试', 'Too many requests; please wait a little'],
  internal: [500, '系统出错，请稍后再试或联系管理员', 'Something went wrong on our side'],
  'evidence-altered': [500, '证据文件与存证哈希不一致，可能被改动', 'The stored evidence no longer matches its hash'],
  'evidence-missing': [500, '证据文件缺失', 'The stored evidence is missing'],
  unavailable: [503, '服务暂时不可用', 'The service is not available right now'],
} as const satisfies Record<string, Row>

export type ProblemCode = keyof typeof problems
export type FieldError = { path: string; message: string }
/** A message in both languages is told in the caller's. */
type Fault = { path: string; message: string | Bilingual }

export type RefusalDetail = {
  /** what exactly is wrong and how to mend it */
  detail?: Bilingual
  errors?: Fault[]
  /** seconds after which a new try makes sense */
  retryAfter?: number
}

/** Thrown anywhere below HTTP; becomes a problem document. Not a fault: never logged as an error unless its status is 500. */
export class Refusal extends Error {
  code: ProblemCode
  status: number
  detail: Bilingual | undefined
  errors: Fault[] | undefined
  retryAfter: number | undefined

  constructor(code: ProblemCode, { detail, errors, retryAfter }: RefusalDetail = {}) {
    super(`${code}${detail ? `: ${detail.en}` : ''}`)
    this.name = 'Refusal'
    this.code = code
    this.status = problems[code][0]
    this.detail = detail
    this.errors = errors
    this.retryAfter = retryAfter
  }
}

export type Language = 'zh' | 'en'

export function problemDocument(refusal: Refusal, language: Language, requestId: string) {
  const [status, zh, en] = problems[refusal.code]
  return {
    type: `urn:jianfu:problem:${refusal.code}`,
    title: language === 'zh' ? zh : en,
    status,
    code: refusal.code,
    ...(refusal.detail ? { detail: refusal.detail[language] } : {}),
    requestId,
    ...(refusal.errors ? { errors: refusal.errors.map((fault) => inLanguage(fault, language)) } : {}),
  }
}

const inLanguage = ({ path, message }: Fault, language: Language): FieldError => ({
  path,
  message: typeof message === 'string' ? message : message[language],
})
