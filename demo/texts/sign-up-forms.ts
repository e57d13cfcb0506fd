/** D01: sign-up forms that ask for more than lessons need, and others that do not (M23.3). */
import { type Bank, p } from './bank.ts'

const breach = (by: string, title: string, text: string, ...form: string[]) => p(title, text, { by, form })
const sound = (by: string, title: string, text: string, ...form: string[]) =>
  p(title, text, { by, form, why: 'a sign-up form that asks for what is needed' })

export const signUpForms: Bank = {
  name: 'sign-up-forms',
  on: 'site',
  pieces: [
    breach(
      'xuehai',
      '在线报名',
      '填好下面的表，前台会在一个工作日内回电。',
      '学生姓名',
      '就读年级',
      '<D01>身份证号码</>',
      '联系电话',
    ),
    breach(
      'mingde',
      '学员登记',
      '新学员请先登记，方便安排座位。',
      '学员姓名',
      '年级',
      '<D01>父亲工作单位</>',
      '母亲职务',
      '家长手机',
    ),
    breach('jinpu', '预约试听', '留下资料就可以约时间来看看。', '孩子姓名', '<D01>家庭住址</>', '家长电话'),
    breach(
      'hanlin',
      '报名登记表',
      '表格交到前台或者在这里填写都可以。',
      '学员姓名',
      '意向课程',
      '<D01>银行卡号</>',
      '开户行',
      '手机',
    ),
    breach('qihang', '在线报名', '名额以前台登记为准。', '学生姓名', '年级', '<D01>户口本首页照片</>', '联系电话'),
    breach('guihu', '入班申请', '提交后由班主任联系。', '孩子姓名', '<D01>家庭年收入</>', '家长电话'),
    breach('liucheng', '学员信息采集', '已经报名的家庭请补齐资料。', '学员姓名', '年级', '<D01>出生证明</>', '家长手机'),
    breach('wujin', '网上报名', '手机上也能填写。', '宝贝姓名', '年龄', '<D01>本人近期免冠照片</>', '联系电话'),
    breach('caihong', '画室报名', '第一次来的孩子请先填表。', '小朋友姓名', '年龄', '<D01>家长工作单位</>', '家长电话'),
    breach('lanhu', '球队报名', '教练会按年龄分组。', '学员姓名', '出生年月', '<D01>身份证正反面</>', '家长手机'),
    breach('feiyu', '泳池预约', '办卡之前请先登记。', '孩子姓名', '年龄', '<D01>详细住址</>', '家长电话'),
    breach('hangmo', '体验课报名', '材料由社团准备，来人就行。', '学员姓名', '年级', '<D01>政治面貌</>', '家长电话'),
    sound('fenghuang', '在线报名', '填好以后前台会联系您。', '学生姓名', '就读年级', '家长电话', '意向课程'),
    sound('dongsheng', '预约参观', '选一个方便的日子。', '孩子姓名', '年级', '家长手机', '希望的日期'),
    sound('wangcong', '报名登记', '请按实际情况填写。', '学员姓名', '性别', '出生年月', '就读学校', '家长手机'),
    sound('moyun', '书法班报名', '毛笔由学校准备。', '孩子姓名', '年龄', '家长电话', '有没有学过'),
    sound('qinyin', '预约试听', '琴房每天下午开放。', '孩子昵称', '年龄', '家长微信', '想学的乐器'),
    sound('xingkong', '观星夜报名', '雨天顺延。', '小朋友姓名', '年级', '同行人数', '家长电话'),
  ],
}
