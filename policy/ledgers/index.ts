/** Every ledger, in the order of the plan. A new ledger is one file and one line here. */
import { annualChecks } from './access/annual-checks.ts'
import { approvals } from './access/approvals.ts'
import { categoryStandards } from './access/category-standards.ts'
import { conversions } from './access/conversions.ts'
import { unlicensed } from './access/unlicensed.ts'
import { eveningStudy } from './after-school/evening-study.ts'
import { feeExemptions } from './after-school/fee-exemptions.ts'
import { freeResources } from './after-school/free-resources.ts'
import { serviceFees } from './after-school/service-fees.ts'
import { serviceInstitutions } from './after-school/service-institutions.ts'
import { serviceMenu } from './after-school/service-menu.ts'
import { serviceProviders } from './after-school/service-providers.ts'
import { servicePupils } from './after-school/service-pupils.ts'
import { serviceWeeks } from './after-school/service-weeks.ts'
import { studyGroups } from './after-school/study-groups.ts'
import { subsidies } from './after-school/subsidies.ts'
import { teacherMisconduct } from './after-school/teacher-misconduct.ts'
import { teacherService } from './after-school/teacher-service.ts'
import { venues } from './after-school/venues.ts'
import { weekendCustody } from './after-school/weekend-custody.ts'
import { cameras } from './conduct/cameras.ts'
import { classFiling } from './conduct/class-filing.ts'
import { guardianConsents } from './conduct/guardian-consents.ts'
import { hazards } from './conduct/hazards.ts'
import { healthChecks } from './conduct/health-checks.ts'
import { premisesChecks } from './conduct/premises-checks.ts'
import { progressTables } from './conduct/progress-tables.ts'
import { realNames } from './conduct/real-names.ts'
import { safetyPlans } from './conduct/safety-plans.ts'
import { teacherDisclosures } from './conduct/teacher-disclosures.ts'
import { teachingRooms } from './conduct/teaching-rooms.ts'
import { trainingAttendance } from './conduct/training-attendance.ts'
import { trainingMaterials } from './conduct/training-materials.ts'
import { trainingStaff } from './conduct/training-staff.ts'
import type { Ledger } from './define.ts'
import { entryTargets } from './exams/entry-targets.ts'
import { exams } from './exams/exams.ts'
import { paperSamples } from './exams/paper-samples.ts'
import { qualityMonitoring } from './exams/quality-monitoring.ts'
import { exercises } from './homework/exercises.ts'
import { goodPractice } from './homework/good-practice.ts'
import { guidanceDocuments } from './homework/guidance-documents.ts'
import { homework } from './homework/homework.ts'
import { homeworkInspections } from './homework/homework-inspections.ts'
import { homeworkLists } from './homework/homework-lists.ts'
import { homeworkReports } from './homework/homework-reports.ts'
import { homeworkSurveys } from './homework/homework-surveys.ts'
import { schoolScores } from './homework/school-scores.ts'
import { teacherTraining } from './homework/teacher-training.ts'
import { contingencyPlans } from './money/contingency-plans.ts'
import { dataExchanges } from './money/data-exchanges.ts'
import { escrowAccounts } from './money/escrow-accounts.ts'
import { escrowStatements } from './money/escrow-statements.ts'
import { feeRecords } from './money/fee-records.ts'
import { guidedPrices } from './money/guided-prices.ts'
import { refundRequests } from './money/refund-requests.ts'
import { accountability } from './organisation/accountability.ts'
import { contactPoints } from './organisation/contact-points.ts'
import { duties } from './organisation/duties.ts'
import { governancePlans } from './organisation/governance-plans.ts'
import { labourDisputes } from './organisation/labour-disputes.ts'
import { organisations } from './organisation/organisations.ts'
import { partyBuilding } from './organisation/party-building.ts'
import { publicity } from './organisation/publicity.ts'
import { supervisionTasks } from './organisation/supervision-tasks.ts'
import { taskForces } from './organisation/task-forces.ts'
import { admissionPlans } from './quality/admission-plans.ts'
import { classAssignment } from './quality/class-assignment.ts'
import { demonstrationSchools } from './quality/demonstration-schools.ts'
import { enrolment } from './quality/enrolment.ts'
import { milestones } from './quality/milestones.ts'
import { schoolGroups } from './quality/school-groups.ts'
import { timetables } from './quality/timetables.ts'
import { executingBodies } from './supervision/executing-bodies.ts'
import { jointEnforcement } from './supervision/joint-enforcement.ts'
import { placementChecks } from './supervision/placement-checks.ts'

export const ledgers: readonly Ledger[] = [
  // homework
  homeworkLists,
  homeworkSurveys,
  homeworkInspections,
  homeworkReports,
  schoolScores,
  teacherTraining,
  exercises,
  goodPractice,
  guidanceDocuments,
  homework,
  // after-school
  servicePupils,
  eveningStudy,
  weekendCustody,
  serviceMenu,
  serviceProviders,
  serviceInstitutions,
  teacherService,
  venues,
  subsidies,
  freeResources,
  serviceFees,
  feeExemptions,
  teacherMisconduct,
  serviceWeeks,
  studyGroups,
  // quality
  milestones,
  enrolment,
  schoolGroups,
  admissionPlans,
  classAssignment,
  timetables,
  demonstrationSchools,
  // exams
  paperSamples,
  qualityMonitoring,
  entryTargets,
  exams,
  // access
  approvals,
  categoryStandards,
  unlicensed,
  conversions,
  annualChecks,
  // conduct
  progressTables,
  trainingMaterials,
  trainingStaff,
  teacherDisclosures,
  realNames,
  guardianConsents,
  trainingAttendance,
  safetyPlans,
  premisesChecks,
  teachingRooms,
  cameras,
  healthChecks,
  hazards,
  classFiling,
  // money
  guidedPrices,
  feeRecords,
  escrowStatements,
  refundRequests,
  contingencyPlans,
  escrowAccounts,
  dataExchanges,
  // supervision
  executingBodies,
  jointEnforcement,
  placementChecks,
  // organisation
  organisations,
  taskForces,
  governancePlans,
  partyBuilding,
  duties,
  labourDisputes,
  publicity,
  supervisionTasks,
  contactPoints,
  accountability,
]

const byId = new Map(ledgers.map((ledger) => [ledger.id, ledger]))

export const ledgerById = (id: string): Ledger | null => byId.get(id) ?? null
