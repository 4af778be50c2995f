/** A document number that is filled in piece by piece, where the words beside its boxes leave no doubt of it. */

import { isBox, trimmed } from './label.js'
import { wordsAfter, wordsBetween } from './words-beside.js'

/** @typedef {import('./labelled.js').Group} Group */

/** 〔 1 〕 2, or 1 年 2 号, where 1 and 2 are the boxes. */
const AMONG = /^([〔﹝[［(（【〖]1[〕﹞\]］)）】〗]第?2号?$|1年第?2号)/
const CODE = /代字$/
const YEAR = /^(发文)?(年|年份|年度|年号)$/
const SERIAL = /^(发文)?(顺序号|序号|流水号|编号|文号|号)$/

/**
 * The same groups, with the three boxes of a document number as one.
 *
 * @param {Group[]} groups
 * @returns {Group[]}
 */
export function joinedUp(groups) {
  const all = []
  for (let at = 0; at < groups.length; at += 1) {
    const three = groups.slice(at, at + 3)
    const label = three.length === 3 && !three.some(isOfBoxes) && labelOf(three)
    if (label) {
      all.push({ elements: three.map(({ elements: [one] }) => one), labels: label })
      at += 2
    } else all.push(groups[at])
  }
  return all
}

/** @param {Group} group */
function isOfBoxes({ elements: [first] }) {
  return isBox(first)
}

/**
 * The labels of what three boxes are together.
 *
 * @param {Group[]} three
 */
function labelOf([code, year, serial]) {
  const [first, second, third] = [code, year, serial].map(({ elements: [one] }) => one)
  const [saidFirst, saidYear, saidSerial] = [code, year, serial].map(({ labels: [said = ''] }) =>
    trimmed(said),
  )
  const isSaid = YEAR.test(saidYear) && SERIAL.test(saidSerial)
  if (isSaid && CODE.test(saidFirst)) return ['发文字号']
  const open = wordsBetween(first, second)
  const close = wordsBetween(second, third)
  if (open === undefined || close === undefined) return undefined
  const isNumber =
    (isSaid && open + close === '') || AMONG.test(`${open}1${close}2${wordsAfter(third)}`)
  return isNumber ? code.labels : undefined
}
