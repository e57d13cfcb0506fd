/**
 * Which lines of the evaluation sheets the other ledgers answer by themselves: a score of 0 to 100 for each school and year
 * (M2.1, M2.4, M13.1, M13.2). The plan sets no weights: lines of a sheet weigh the same until the county changes them in the row.
 */
import type { Feed } from '../define.ts'

type Line = [indicator: string, query: string, ...from: string[]]

const sheets: Record<string, Line[]> = {
  homework: [
    ['作业达标率', 'homework-within', 'homework'],
    ['无超量班级比例', 'homework-classes', 'homework'],
    ['作业公示率', 'homework-published', 'homework'],
    ['作业量满意率', 'homework-satisfaction', 'homework-surveys'],
    ['作业检查合格率', 'homework-inspected', 'homework-inspections'],
  ],
  reduction: [
    ['作业达标率', 'homework-within', 'homework'],
    ['课后服务达标周比例', 'service-weeks-met', 'service-weeks'],
    ['课后服务参与率', 'service-pupils', 'service-weeks'],
    ['考试合规率', 'exams-within', 'exams'],
  ],
  // sleep, telephones and reading matter are not kept in any ledger of the plan: their lines are written by hand
  'five-matters': [
    ['作业管理', 'homework-within', 'homework'],
    ['体质管理（体育课开足率）', 'sport-held', 'timetables'],
  ],
  quality: [
    ['课程开齐开足率', 'lessons-held', 'timetables'],
    ['均衡分班率', 'classes-balanced', 'class-assignment'],
  ],
  performance: [['作业管理得分', 'homework-within', 'homework']],
}

/** Lines of the whole sheet, where not all of them are fed. */
const linesOf: Record<string, number> = { 'five-matters': 5 }

export const scoreFeeds: Feed[] = Object.entries(sheets).flatMap(([sheet, lines]) =>
  lines.map(([indicator, query, ...from]) => ({
    query,
    from,
    sets: { sheet, indicator, weight: 100 / (linesOf[sheet] ?? lines.length), ranksByPassRate: false },
    fills: ['score'],
  })),
)
