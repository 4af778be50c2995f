/** Standard Schemas as a module; gongkai lies beside it. */

import { load } from 'gongkai'
import { createSchema } from './schema.js'
import { toTypedSchema } from './typed-schema.js'

export { toTypedSchema }

/** @typedef {Parameters<typeof createSchema>[2]} Options */

/** @param {Options} [options] */
export function documentSchema(options = {}) {
  return createSchema(load, 'document', options)
}

/** @param {Options} [options] */
export function itemSchema(options = {}) {
  return createSchema(load, 'item', options)
}

/** @param {Options} [options] */
export function requestSchema(options = {}) {
  return createSchema(load, 'request', options)
}

/** @param {Options} [options] */
export function approvalSchema(options = {}) {
  return createSchema(load, 'approval', options)
}

/** @param {Options} [options] */
export function reportSchema(options = {}) {
  return createSchema(load, 'report', options)
}

/** @param {Options} [options] */
export function textSchema(options = {}) {
  return createSchema(load, 'text', options)
}

/** @param {Options} [options] */
export function pageSchema(options = {}) {
  return createSchema(load, 'page', options)
}
