/** What to keep as evidence, by category of complaint: what offices ask for first, in the words of whoever has to find it. */
import type { ComplaintCategoryKey } from '../complaint-categories.ts'

type Line = readonly [zh: string, en: string]

const contract: Line = ['合同、收据、付款记录和课时消耗记录', 'The contract, receipts, payments and the lessons used so far']
const chat: Line = [
  '聊天记录整段截图，带上对方名称和日期，原记录不要删',
  'Screenshots of whole chats with name and date of the other side; keep the chats themselves',
]
const when: Line = ['哪一天、几点到几点、哪个年级、什么科目', 'Which day, from when to when, which grade, which subject']
const place: Line = [
  '门头、教室位置和楼层，从公共区域拍',
  'The sign, the room and the floor, photographed from where everybody may stand',
]
const notice: Line = ['学校的通知、班级群里的消息或缴费单', 'Notices of the school, messages in the class group or bills']

export const whatToKeep: Record<ComplaintCategoryKey, readonly Line[]> = {
  'forbidden-time': [
    when,
    place,
    ['课表、排课消息或接送时的照片', 'The timetable, messages about lessons, or a photo when fetching a child'],
  ],
  unlicensed: [
    place,
    ['对外使用的名称、电话和老师怎么称呼', 'The name and number it uses, and how the teachers are called'],
    contract,
  ],
  advert: [
    [
      '广告原样：截图带网址和日期，传单拍正反两面',
      'The advert as it is: a screenshot with address and date, both sides of a leaflet',
    ],
    ['在哪里看到的：网页、公众号、小区还是校门口', 'Where it was: a website, an account, a housing estate, a school gate'],
  ],
  refund: [
    contract,
    ['提出退费的日期和对方的答复，用文字再确认一次', 'The day you asked for the money and the answer; ask once more in writing'],
    chat,
  ],
  price: [
    contract,
    ['收款方名称和账户类型，是否开了发票', 'Who received the money, into what account, and whether there was an invoice'],
    ['价目表或公示牌的照片', 'A photo of the price list'],
  ],
  teacher: [
    ['教师姓名、任教学校和科目', 'Name, school and subject of the teacher'],
    when,
    ['付款记录，收款人是谁', 'The payment and who received it'],
  ],
  preschool: [
    ['孩子所在班级和所学内容，课本或作业的照片', 'The class and what is taught, photos of books or exercises'],
    when,
    contract,
  ],
  homework: [
    ['当天全部作业的照片，写上年级、科目和日期', 'All exercises of a day, with grade, subject and date'],
    ['实际做完用了多久，连记几天更清楚', 'How long they took; several days in a row tell more'],
    notice,
  ],
  'after-school': [notice, ['收费标准和退出时得到的答复', 'The charge, and the answer when you wanted to leave']],
  'school-lessons': [when, notice, ['是否收费、谁来上课', 'Whether it costs anything, and who teaches']],
  exams: [
    ['成绩单、排名表或考试通知，遮住其他孩子的名字', 'The marks, ranking or notice, other children’s names covered'],
    notice,
  ],
  'school-affairs': [notice, ['事情发生的日期、地点和在场的人', 'Day and place, and who was there']],
  safety: [
    ['安全出口、灭火器和教室人数的照片', 'Photos of exits, extinguishers and how many sit in a room'],
    ['受伤的，保留病历和票据，先就医', 'If somebody is hurt: see a doctor first, keep the papers'],
    place,
  ],
  data: [
    ['来电号码、短信原文和时间', 'The number that called, the message as it came, the time'],
    ['对方知道您家哪些信息，可能从哪里得到', 'What they know of your family, and where from, if you have an idea'],
  ],
  labour: [['劳动合同、工资条、考勤和工作群记录', 'The contract, pay slips, attendance, messages at work']],
  'adult-training': [contract, ['宣传时的承诺：录音、截图或传单', 'What was promised: recordings, screenshots or leaflets']],
  question: [['想问的具体情况：年级、区（市）县、机构名称', 'The exact situation: grade, county, name of the institution']],
  'other-department': [['时间、地点、照片，说清是谁的什么行为', 'Time, place, photos; who does what']],
}
