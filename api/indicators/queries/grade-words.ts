/** The words by which a course names a grade or a whole stage, as rows of SQL. */
import { grades, type Stage } from '#policy/stages.ts'

const stageWords: Record<Stage, string> = { preschool: '幼', primary: '小学', junior: '初中', senior: '高中' }
const alsoCalled: Record<string, string> = { J7: '七年级', J8: '八年级', J9: '九年级' }

/** `('P3', '三年级'), ('P3', '小学'), …`; none of the words comes from outside. */
export const gradeWords: string = grades
  .flatMap(({ code, stage, zh }) => [zh, stageWords[stage], alsoCalled[code] ?? zh].map((word) => `('${code}', '${word}')`))
  .join(', ')
