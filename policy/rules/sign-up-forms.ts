/**
 * D01: sign-up forms that ask for more than lessons need (M23.3; minimal collection). Name, age, grade, school, a telephone number, course and
 * time are needed; what stands here is not. Judged on the fields of a form alone, one field a line (crawler/reading/sign-up-forms.ts).
 */
import { defineRule, type Example, type Rule } from './define.ts'

const parent = '{父亲|母亲|父母|爸爸|妈妈|爸妈|家长|监护人|双亲}'

const beyondNeed = [
  // who somebody is, for the state
  '{身份证|身份号码|证件号|证件号码|证件类型|护照|通行证|学籍号|idcard|sfzh}(件)(号码|号|复印件|照片|正反面|信息)',
  '{户口本|户口簿|户籍|出生证明|房产证|居住证}(首页|复印件|照片|所在地)',
  // what the parents are and earn
  `${parent}_4{工作单位|单位|职业|职务|职位|收入|学历|公司}`,
  '{工作单位|家庭收入|家庭年收入|年收入|月收入|婚姻状况|家庭经济|家庭成员}',
  // where they live, to the door
  '{家庭|居住|详细|现住|常住}_1{住址|地址}',
  '{门牌号|楼栋号|住址}',
  '{银行卡|银行账号|银行账户|开户行|信用卡|支付密码}(号码|号)',
  '{宗教|信仰|政治面貌}',
  '{人脸|指纹|声纹|虹膜}(信息|照片|识别|采集)',
  '{正面|本人|孩子|学生|学员|宝贝|一寸|1寸|两寸|证件|近期|免冠|近照|脸部}(的)_2{照片|照}',
]

/** Sport may need to know what a child can stand; a person decides. */
const perhaps = ['{病史|健康状况|过敏史|体检报告|体检表|疫苗|残疾|心理状况|血型|民族}']

const form = (text: string, more: object = {}): Example => ({
  ...{ kind: 'form', publisher: 'institution', channel: 'own_site', title: '在线报名' },
  text,
  ...more,
})
const innocents: Example[] = [
  form('孩子姓名\n联系电话\n年级\n意向课程\n上课时间'),
  form('学员姓名\n性别\n出生年月\n就读学校\n家长手机'),
  form('称呼\n电话\n校区 请选择就近校区\n留言'),
  form('宝贝昵称\n年龄\n家长微信\n试听科目\n如何得知我们'),
  form('学生姓名\n身份证号', { publisher: 'school', title: '新生信息采集', url: 'https://xx.edu.cn/xs' }),
  '报名时请带身份证和孩子照片，初一数学班招生，咨询13900001111',
]
const explanation = {
  zh: '报名表要求填写“{quote}”，超出培训报名所必需。',
  en: 'The sign-up form asks for “{quote}”, which signing up for lessons does not need.',
}

export const signUpForms: Rule[] = [
  defineRule({
    id: 'D01.form-asks',
    violation: 'D01',
    speaker: 'offer',
    audience: 'anyone',
    needs: ['sign-up-form'],
    confidence: 0.86,
    any: beyondNeed,
    unless: ['{无需|不必|不用|不要}_3{填|提供|上传}'],
    explanation,
    examples: {
      breach: [
        form('孩子姓名\n身份证号码\n联系电话'),
        form('学生姓名\n年级\n父亲工作单位及职务\n母亲工作单位及职务'),
        form('学员姓名\n家庭详细住址（精确到门牌号）\n手机'),
        form('姓名\n银行卡号\n开户行\n意向课程'),
        form('学员姓名\n上传户口本首页照片\n家长电话'),
        form('学员姓名\n宗教信仰\n年级'),
        form('宝贝姓名\n学员近期免冠照片\n家长手机'),
      ],
      clear: innocents,
    },
  }),
  defineRule({
    id: 'D01.form-asks-health',
    violation: 'D01',
    speaker: 'offer',
    audience: 'anyone',
    needs: ['sign-up-form'],
    confidence: 0.62,
    any: perhaps,
    explanation,
    examples: {
      breach: [
        form('学员姓名\n既往病史'),
        form('孩子姓名\n健康状况\n电话'),
        form('姓名\n年级\n过敏史'),
        form('学员姓名\n民族\n手机'),
        form('学生姓名\n上传体检报告'),
        form('宝贝姓名\n血型\n家长电话'),
      ],
      clear: innocents,
    },
  }),
]
