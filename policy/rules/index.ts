/** All rules, one list. To add a rule: write it in its family's file; to add a family: one line here. */
import { absolute } from './absolute.ts'
import { admission } from './admission.ts'
import { anxiety } from './anxiety.ts'
import { citations } from './citations.ts'
import { content } from './content.ts'
import { credentials } from './credentials.ts'
import type { Rule } from './define.ts'
import { disguise } from './disguise.ts'
import { endorsement } from './endorsement.ts'
import { examiner } from './examiner.ts'
import { feeAmounts } from './fee-amounts.ts'
import { feeTerms } from './fee-terms.ts'
import { foreignCurriculum } from './foreign-curriculum.ts'
import { guarantee } from './guarantee.ts'
import { licenceRules } from './licence.ts'
import { people } from './people.ts'
import { placement } from './placement.ts'
import { preschool } from './preschool.ts'
import { priceLure } from './price-lure.ts'
import { signUpForms } from './sign-up-forms.ts'
import { speakers } from './speakers.ts'
import { times } from './times.ts'
import { toldOfAdverts } from './told-adverts.ts'
import { toldOfMoney } from './told-money-people.ts'
import { toldOfSafety } from './told-safety.ts'
import { toldOfSchools } from './told-schools.ts'
import { toldOfTraining } from './told-training.ts'

export const rules: readonly Rule[] = [
  ...placement,
  ...guarantee,
  ...examiner,
  ...endorsement,
  ...absolute,
  ...credentials,
  ...priceLure,
  ...anxiety,
  ...admission,
  ...foreignCurriculum,
  ...speakers,
  ...citations,
  ...licenceRules,
  ...disguise,
  ...times,
  ...content,
  ...preschool,
  ...feeAmounts,
  ...feeTerms,
  ...people,
  ...signUpForms,
  ...toldOfAdverts,
  ...toldOfTraining,
  ...toldOfMoney,
  ...toldOfSchools,
  ...toldOfSafety,
]
