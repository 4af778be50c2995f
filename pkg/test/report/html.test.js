/** The report as a page, without a browser. */

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { load } from '../../dist/node.mjs'
import { reportHtml, SCRIPT_HASH, STYLE_HASH } from '../../src/report/html.js'
import { SCRIPT } from '../../src/report/script.js'
import { STYLE } from '../../src/report/style.js'

const gongkai = await load({ asOf: '2026-11-24' })

/** @param {string} text */
function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** @param {string[][]} rows */
function pageOf(rows) {
  return reportHtml(gongkai.checkTable(rows), { rules: gongkai.rules() })
}

const HEADER = ['事项名称', '公开内容', '公开时限', '公开主体', '联系方式']

test('the policy of the page names its style and its script', () => {
  assert.equal(STYLE_HASH, hashOf(STYLE), 'write this hash into pkg/src/report/html.js')
  assert.equal(SCRIPT_HASH, hashOf(SCRIPT), 'write this hash into pkg/src/report/html.js')
  const page = pageOf([HEADER, ['会议', '会议纪要', '20个工作内', '办公室', '']])
  assert.ok(page.includes(`<style>${STYLE}</style>`))
  assert.ok(page.includes(`<script>${SCRIPT}</script>`))
  assert.match(page, /default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/)
  assert.doesNotMatch(page, / style="|https?:|<link|<img/)
})

test('a finding has its cell, its text, its unit, its rule and its basis', () => {
  const page = pageOf([HEADER, ['会议', '会议纪要', '20个工作内', '办公室', '']])
  const row = page.split('<tr ').find((text) => text.includes('data-rule="time-limit/typo"')) ?? ''
  assert.match(row, /data-unit="办公室"/)
  assert.match(row, /C2 · 公开时限/)
  assert.match(row, /<mark>[^<]+<\/mark>/)
  assert.match(row, /class="basis">[^<]+/)
})

test('what is written in a table is text, not markup', () => {
  const bad = '<img src=x onerror="alert(1)">'
  const page = pageOf([HEADER, [bad, bad, `20个工作内${bad}`, `${bad}局`, bad]])
  assert.doesNotMatch(page, /<img/)
  assert.match(page, /&lt;img/)
})

test('the numbers of persons are masked', () => {
  const page = pageOf([HEADER, ['会议', '纪要', '20个工作内', '王某13800138000', '13800138000']])
  assert.doesNotMatch(page, /13800138000/)
  assert.match(page, /138\*+8000/)
})

test('nothing found is said', () => {
  const page = reportHtml(gongkai.checkRecords([]), { lang: 'en', title: 'A & B' })
  assert.match(page, /<html lang="en">/)
  assert.match(page, /<title>A &amp; B<\/title>/)
  assert.match(page, /Nothing was found/)
})
