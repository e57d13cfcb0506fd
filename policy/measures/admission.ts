/** Part 5, who may train at all: M18-M19. */
import type { MeasureRow } from './row.ts'

export const admission: MeasureRow[] = [
  ['M18.1', '停批义务教育学科类机构', 'no new subject institutions', 'DEP-EDU', 'O05 T01', '停止审批'],
  ['M18.2', '停批学前与高中学科类机构', 'none for preschool or senior-high subjects', 'DEP-EDU', 'O05 T01 T11', '停止审批'],
  ['M18.3', '非学科分类设置标准', 'standards by category', 'DEP-SPORT DEP-CULT DEP-SCI', 'T03'],
  ['M18.4', '非学科不得做学科', 'no subject training by non-subject institutions', 'DEP-EDU', 'T03', '0'],
  ['M18.5', '未经审批不得变相培训', 'no training under another name', 'DEP-EDU DEP-MSA DEP-CIVIL DEP-POLICE', 'T01 T02 T17', '0'],
  ['M18.6', '不得擅自多址培训', 'no extra sites', 'DEP-EDU', 'T04', '0'],
  ['M18.7', '清理无证机构', 'unlicensed institutions are cleared', 'DEP-EDU', 'T01'],
  ['M18.8', '高中学科按规定管理', 'senior-high subjects by reference', 'DEP-EDU', 'T05 T06'],
  ['M19.1', '统一登记为非营利', 'registration as non-profit', 'DEP-EDU DEP-CIVIL', 'T15'],
  ['M19.2', '营转非七步', 'conversion in seven steps', 'DEP-MSA DEP-EDU DEP-CIVIL', 'T15', '2021-12-31'],
  ['M19.3', '转设非学科', 'conversion to non-subject', 'DEP-EDU DEP-SPORT DEP-CULT DEP-SCI', 'T15', '2021-12-31'],
  ['M19.4', '逾期不得招生培训', 'overdue: no enrolment', 'DEP-EDU', 'T15 A20', '2022-01-01'],
  ['M19.5', '非学科移交主管部门', 'hand-over to sector departments', 'DEP-EDU DEP-SPORT DEP-CULT DEP-SCI', 'O04', '2021-12-31'],
  ['M19.6', '办学许可证编号校验', 'licence number check', 'DEP-EDU', 'T15', '性质代码 8'],
]
