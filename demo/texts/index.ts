/** All banks of the demo internet. */
import { a01 } from './a01.ts'
import { a02 } from './a02.ts'
import { a03 } from './a03.ts'
import { a04 } from './a04.ts'
import { a05 } from './a05.ts'
import { a06 } from './a06.ts'
import { a07 } from './a07.ts'
import { a08 } from './a08.ts'
import { a09, t13 } from './a09.ts'
import { a10 } from './a10.ts'
import { a12 } from './a12.ts'
import { a13 } from './a13.ts'
import { a14 } from './a14.ts'
import { a15 } from './a15.ts'
import { a16 } from './a16.ts'
import { a17 } from './a17.ts'
import type { Bank } from './bank.ts'
import { f01 } from './f01.ts'
import { f02 } from './f02.ts'
import { f03 } from './f03.ts'
import { f06 } from './f06.ts'
import { f08 } from './f08.ts'
import { f09 } from './f09.ts'
import { f10 } from './f10.ts'
import { f11 } from './f11.ts'
import { innocentAdult, innocentService } from './innocent-adult.ts'
import { innocentApp } from './innocent-app.ts'
import { innocentNews } from './innocent-news.ts'
import { innocentCulture, innocentScience, innocentSport } from './innocent-non-subject.ts'
import { innocentPlatform } from './innocent-platform.ts'
import { innocentBureau, innocentSchool, innocentVenue } from './innocent-public.ts'
import { innocentSubject } from './innocent-subject.ts'
import { p03 } from './p03.ts'
import { p04 } from './p04.ts'
import { t01 } from './t01.ts'
import { t02 } from './t02.ts'
import { t03 } from './t03.ts'
import { t04 } from './t04.ts'
import { t05 } from './t05.ts'
import { t06 } from './t06.ts'
import { t07 } from './t07.ts'
import { t08 } from './t08.ts'
import { t09 } from './t09.ts'
import { t11 } from './t11.ts'
import { t15 } from './t15.ts'
import { t16 } from './t16.ts'
import { t18 } from './t18.ts'
import { t19 } from './t19.ts'

export const banks: Bank[] = [
  a01,
  a02,
  a03,
  a04,
  a05,
  a06,
  a07,
  a08,
  a09,
  t13,
  a10,
  a12,
  a13,
  a14,
  a15,
  a16,
  a17,
  t01,
  t02,
  t03,
  t04,
  t05,
  t06,
  t07,
  t08,
  t09,
  t11,
  t15,
  t16,
  t18,
  t19,
  f01,
  f02,
  f03,
  f06,
  f08,
  f09,
  f10,
  f11,
  p03,
  p04,
  innocentSubject,
  innocentCulture,
  innocentSport,
  innocentScience,
  innocentAdult,
  innocentService,
  innocentSchool,
  innocentBureau,
  innocentVenue,
  innocentNews,
  innocentPlatform,
  innocentApp,
]
