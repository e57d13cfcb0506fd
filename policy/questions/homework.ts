/** Questions about homework: M1-M3. */
import type { QuestionRow } from './row.ts'

export const homework: QuestionRow[] = [
  [
    'homework-grades-1-2',
    'M1.3',
    '一年级可以布置家庭作业吗|二年级有没有书面作业|小学一二年级回家要写作业吗|一年级老师留抄写作业合规吗|低年级作业规定|低年级孩子抄写到很晚|一年级天天写卷子',
    'may grade one have homework|written homework in grade 2|homework for first graders',
    '小学一、二年级不得布置家庭书面作业，书面练习应当在校内完成。可以有阅读、运动、家务这类不用书写的活动。',
    'Grades 1 and 2 have no written homework; exercises on paper are done at school. Reading, sport or chores at home are fine.',
  ],
  [
    'homework-grades-3-6',
    'M1.4',
    '三年级作业最多多长时间|小学高年级每天作业多少分钟|四年级作业时间规定|五六年级书面作业不超过多久|小学生作业一小时是标准吗',
    'how much homework in grade 4|homework minutes in primary school|homework limit grades 3 to 6',
    '小学三至六年级每天书面作业平均完成时间不超过 {homework:P3-P6} 分钟，按各科合计计算。',
    'In grades 3 to 6 written homework takes no more than {homework:P3-P6} minutes a day on average, all subjects together.',
  ],
  [
    'homework-junior',
    'M1.5',
    '初中作业每天不能超过多久|初一作业时长规定|初三每天写作业几个小时合理|七年级书面作业多少分钟|初中生作业时间上限|初中作业总量上限|八年级晚上作业写三个小时',
    'homework limit in junior high|how long may homework take in grade 8|middle school homework minutes',
    '初中每天书面作业平均完成时间不超过 {homework:J7-J9} 分钟，按各科合计计算。',
    'In junior high written homework takes no more than {homework:J7-J9} minutes a day on average, all subjects together.',
  ],
  [
    'homework-too-much',
    'M2.6 M2.2',
    '作业太多写到半夜怎么反映|孩子作业多到十一点怎么办|学校作业超量向谁投诉|老师布置作业太多找谁|作业负担重去哪里举报',
    'too much homework where to complain|my child does homework until midnight|report excessive homework',
    '先向班主任或学校教务处反映，学校应当有作业统筹和公示。没有改善时，在这里填写“校内问题”，写明年级、学科和每天用时，附上作业照片，由区（市）县教育局核查。',
    'Speak to the class teacher or the school office first: schools must balance and publish homework. If nothing changes, file it here as a school matter with grade, subjects and daily time, and photos; the county education bureau checks it.',
  ],
  [
    'homework-marking-by-parents',
    'M3.6',
    '老师让家长批改作业可以吗|要求家长检查作业签字对不对|家长代批作业违规吗|作业让学生互相批改行吗|老师不改作业怎么办',
    'teachers make parents mark homework|must parents check and sign homework|who marks homework',
    '作业由教师批改，不得要求家长检查、批改作业，也不得由学生自批自改代替教师批改。',
    'Teachers mark homework. They may not ask parents to check or mark it, nor let pupils marking each other stand in for it.',
  ],
  [
    'homework-published',
    'M1.6 M1.2',
    '作业要不要公示|在哪里看每天的作业公示|学校作业公示制度|怎么查学校公布的作业|各科作业谁来统筹|想知道每天布置了哪些作业|作业清单给家长看',
    'is homework published|where can I see the homework list of the school|who balances homework between subjects',
    '学校由教务、年级、班级三级统筹作业总量，并在校内当日公示。看不到公示时可以要求学校说明。',
    'School, grade and class balance the total together, and the homework of the day is posted at school. You may ask the school to show it.',
  ],
]
