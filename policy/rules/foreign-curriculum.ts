/** A10 and T12: a foreign school curriculum offered to pupils. */
import { defineRule, type Example, type Rule } from './define.ts'

const any = [
  '{美国|加州|英国|加拿大|澳洲|新加坡|国际|海外|北美|英美|欧美|国外|境外|剑桥|牛津|加拿大bc省|安省|德州}_4{小学语文|小学课程|课程体系|中小学课程|初中课程|高中课程|学校课程|语文课|语文la|原版课本|教材|课本|数学课程|科学课程|同步课程|全科|学科课程|本土课程|国家课程|中学课程|主流课程|公立学校课程|k12课程|课程同步|小学同步|学制课程}!{游学|夏令营}',
  '{igcse|ib-pyp|ib-myp|ibdp|ibpyp|ibmyp|ipc课程|ccss|a-level|alevel|a level|ap课程|ap先修|ap预备|common core|pyp|myp|wasc|ossd|bc省课程|vce课程|sat课程|ssat|美高课程|英高课程|加州课标|共同核心|剑桥国际课程|剑桥课程|爱德思|加拿大课程|美式课程|英式课程|美国课程|英国课程|澳洲课程|新加坡课程|新加坡数学|美国语文|美国数学|英国数学|英国语文|加州数学|加州语文|美国小学|原版美国|美国原版}!{考试|大使馆}',
  '{双语|国际}{全科}',
  '{国际学历|海外学籍|境外学籍|海外学分|国际学籍|境外学历|海外文凭|双学籍|美国学籍|加拿大学籍|国外学籍|国际课程}_4{轨|同步|课程|班|学习|对接|衔接|课|中心|预备|全科|先修}',
  '{原版|引进|同步|对标|采用|沿用}_4{美国|英国|加州|加拿大|新加坡|澳洲|北美|ccss|剑桥}_8{教材|课本|课程|课标|教学大纲|大纲|体系}',
]
const unless = [
  '{严禁|不得|禁止|不开设|不提供|不引进|停止}~14{境外|国外|课程}',
  '{图书馆|书店|阅览|展览|出版社|展}',
  '{中外合作办学}',
  '{成人|大学|留学申请|雅思|托福|本科}',
]
const needs = ['pupils'] as const

const examples: { breach: Example[]; clear: Example[] } = {
  breach: [
    '美国小学语文LA课，一至六年级可报，全英授课，报名咨询',
    'IGCSE小初衔接班招生，七八年级学生适合，扫码预约',
    '同步加州课程，原版美国课本，孩子在家上美国小学，欢迎试听',
    '新加坡数学进阶班，二到五年级，每班六人，名额有限',
    'A-Level初中先修课程，初二初三可报，详询课程顾问',
    '双语全科国际课程，海外学籍同步学，小学生报名中',
    'IB-PYP全科项目，适合小学三至五年级，立即咨询',
  ],
  clear: [
    '雅思托福成人班，留学申请一站式服务，上班族周末可学',
    '严禁培训机构提供境外教育课程，通知要求各区排查，教育局',
    '图书馆新增美国原版图画书专架，免费借阅，欢迎小读者',
    '初一英语同步班，使用国家统编教材，周三晚上课，报名中',
    '少儿英语戏剧社，排练中国故事，家长可预约旁听',
  ],
}

export const foreignCurriculum: Rule[] = [
  defineRule({
    id: 'A10.foreign-curriculum',
    violation: 'A10',
    confidence: 0.88,
    any,
    unless,
    needs: [...needs],
    explanation: { zh: '“{quote}”向学生宣传境外教育课程。', en: '“{quote}” advertises a foreign curriculum to pupils.' },
    examples,
  }),
  defineRule({
    id: 'T12.foreign-curriculum',
    violation: 'T12',
    confidence: 0.88,
    any,
    unless,
    needs: [...needs],
    explanation: {
      zh: '“{quote}”表明向学生提供境外教育课程。',
      en: '“{quote}” shows that a foreign curriculum is taught to pupils.',
    },
    examples,
  }),
]
