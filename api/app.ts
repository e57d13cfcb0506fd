/** What happens to a request, from top to bottom. */
import express, { type Express } from 'express'
import { advertRoutes } from './adverts/routes.ts'
import { analysisRoutes } from './analysis/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { makeAuth } from './auth/auth.ts'
import { authRoutes } from './auth/routes.ts'
import { securityRoutes } from './auth/security-routes.ts'
import { signInRoutes } from './auth/sign-in-routes.ts'
import { bulkRoutes } from './bulk/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { caseComplaintRoutes } from './cases/complaint-routes.ts'
import { caseRoutes } from './cases/routes.ts'
import { complaintRoutes } from './complaints/routes.ts'
import { openApiDocument } from './contract/openapi.ts'
import { deadlineRoutes } from './deadlines/routes.ts'
import type { Deps } from './deps.ts'
import { deskRoutes } from './desk/routes.ts'
import { documentRoutes } from './documents/routes.ts'
import { drawRoutes } from './draws/routes.ts'
import { dutyRoutes } from './duty/routes.ts'
import { escrowRoutes } from './escrow/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { findingRoutes } from './findings/routes.ts'
import { fleetRoutes } from './fleet/routes.ts'
import { makeMetrics } from './health/metrics.ts'
import { healthRoutes } from './health/routes.ts'
import { hotlineRoutes } from './hotline/routes.ts'
import { makeBind } from './http/bind.ts'
import { giveRequestId } from './http/call.ts'
import { makeLimits } from './http/limits.ts'
import { answerProblem, nothingHere } from './http/problem-answers.ts'
import { logRequests } from './http/request-log.ts'
import { sameOriginOnly, securityHeaders } from './http/security.ts'
import { webApp } from './http/web-app.ts'
import { indicatorRoutes } from './indicators/routes.ts'
import { masterRoutes } from './institutions/master/routes.ts'
import { institutionRoutes } from './institutions/routes.ts'
import { jointPunishmentRoutes } from './joint-punishment/routes.ts'
import { ledgerRoutes } from './ledgers/routes.ts'
import { materialRoutes } from './material/routes.ts'
import { mergingRoutes } from './merging/routes.ts'
import { officeRoutes } from './offices/routes.ts'
import { open311Routes } from './open311/routes.ts'
import { pushRoutes } from './push/routes.ts'
import { questionRoutes } from './questions/routes.ts'
import { replyRoutes } from './replies/routes.ts'
import { reportRoutes } from './reports/routes.ts'
import { routingRoutes } from './routing/routes.ts'
import { sourceRoutes } from './sources/routes.ts'
import { switchRoutes } from './switches/routes.ts'
import { userRoutes } from './users/routes.ts'
import { visitRoutes } from './visits/routes.ts'
import { wordingRoutes } from './wording/routes.ts'

export function createApp(deps: Deps, webRoot?: string): Express {
  const { settings, prisma, log } = deps
  const app = express()
  const metrics = makeMetrics(prisma)
  const limits = makeLimits()
  const auth = makeAuth(prisma, settings)
  const bind = makeBind(app, deps, auth)
  app.set('trust proxy', settings.trustProxy)
  app.disable('x-powered-by')
  app.disable('etag')

  app.use(giveRequestId)
  app.use(logRequests(log, metrics))
  app.use(securityHeaders)
  healthRoutes(app, deps, metrics)
  app.use(sameOriginOnly(settings.publicUrl))
  signInRoutes(app, deps, auth, limits)
  authRoutes(bind, deps, limits)
  securityRoutes(bind, deps, auth)
  institutionRoutes(bind, deps, limits)
  masterRoutes(bind, deps)
  questionRoutes(bind, limits)
  complaintRoutes(bind, deps, limits)
  hotlineRoutes(bind, deps)
  pushRoutes(bind, deps)
  open311Routes(app, deps, limits)
  caseRoutes(bind, deps)
  caseComplaintRoutes(bind, deps)
  bulkRoutes(bind, deps)
  userRoutes(bind, deps)
  calendarRoutes(bind, deps)
  auditRoutes(bind, deps)
  deskRoutes(bind, deps)
  jointPunishmentRoutes(bind, deps)
  replyRoutes(bind, deps)
  deadlineRoutes(bind, deps)
  wordingRoutes(bind, deps)
  routingRoutes(bind, deps)
  switchRoutes(bind, deps)
  officeRoutes(bind, deps)
  dutyRoutes(bind, deps)
  documentRoutes(bind, deps)
  mergingRoutes(bind, deps)
  findingRoutes(bind, deps)
  evidenceRoutes(bind, deps)
  advertRoutes(bind, deps)
  analysisRoutes(bind, deps)
  escrowRoutes(bind, deps)
  indicatorRoutes(bind, deps)
  sourceRoutes(bind, deps)
  fleetRoutes(bind, deps)
  materialRoutes(bind, deps)
  ledgerRoutes(bind, deps)
  reportRoutes(bind, deps)
  drawRoutes(bind, deps)
  visitRoutes(bind, deps)
  const document = openApiDocument()
  app.get('/api/openapi.json', (_req, res) => void res.json(document))
  if (webRoot) app.use(webApp(webRoot))
  app.use(nothingHere)
  app.use(answerProblem(log))
  return app
}
