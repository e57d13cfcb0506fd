/** Codes of an authenticator app (RFC 6238). better-auth keeps the secret encrypted and counts wrong codes. */
import { fromNodeHeaders } from 'better-auth/node'
import type { Request, Response } from 'express'
import { qrSvg } from '#api/complaints/receipt-qr.ts'
import type { ApiSettings } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Auth } from './auth.ts'
import type { Staff } from './staff.ts'

export const needsFactor = ({ totpRoles = [] }: ApiSettings, { role }: Staff): boolean => totpRoles.includes(role)

export async function hasFactor(prisma: PrismaClient, userId: string): Promise<boolean> {
  const user = await prisma.user.findUnique({ where: { id: userId }, select: { twoFactorEnabled: true } })
  return user?.twoFactorEnabled ?? false
}

const notPossible = (zh: string, en: string) => new Refusal('not-possible', { detail: { zh, en } })

/** The label in the app is the user name: the address that better-auth would write belongs to nobody. */
export async function enrol(auth: Auth, req: Request, username: string, password: string) {
  const answer = await auth.api.enableTwoFactor({
    headers: fromNodeHeaders(req.headers),
    body: { password, method: 'totp' },
    asResponse: true,
  })
  const given = (await answer.json()) as { code?: string; totpURI?: string; backupCodes?: string[] }
  if (given.code === 'TOTP_ALREADY_ENABLED') throw notPossible('两步验证已启用', 'Two-step sign-in is on already')
  if (!answer.ok || !given.totpURI || !given.backupCodes) throw notPossible('密码不正确', 'The password is wrong')
  const { searchParams } = new URL(given.totpURI)
  const uri = `otpauth://totp/${encodeURIComponent(`Jianfu:${username}`)}?${searchParams}`
  return { secret: searchParams.get('secret') ?? '', uri, qr: await qrSvg(uri), backupCodes: given.backupCodes }
}

/** The session is replaced by a new one, whose cookie goes out with the answer. */
export async function confirm(auth: Auth, req: Request, res: Response, code: string): Promise<void> {
  const answer = await auth.api.verifyTOTP({ headers: fromNodeHeaders(req.headers), body: { code }, asResponse: true })
  if (!answer.ok) throw notPossible('验证码不正确或已过期', 'The code is wrong or too old')
  for (const cookie of answer.headers.getSetCookie()) res.append('Set-Cookie', cookie)
}
