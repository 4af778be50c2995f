/** The parts of a workbook: which there are, how they are tied together, and more of them. */

import { strFromU8, strToU8, zipSync } from 'fflate'
import { GongkaiError, inLanguage } from '../error.js'
import { Edits, escaped, parsed } from './xml.js'

/** Office writes this one too. */
const MODIFIED = new Date(1980, 0, 1)
const TYPES = '[Content_Types].xml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** @typedef {{ id: string, type: string, path: string }} Relation */

/** The parts of a workbook as they are being changed. */
export class Package {
  /** @type {Record<string, Uint8Array>} */
  #parts
  /** By lower-case path: the names of parts have no case. @type {Map<string, string>} */
  #names
  /** @type {'zh' | 'en'} */
  #lang

  /**
   * @param {Record<string, Uint8Array>} parts
   * @param {'zh' | 'en'} lang
   */
  constructor(parts, lang) {
    this.#parts = { ...parts }
    this.#names = new Map(Object.keys(parts).map((name) => [name.toLowerCase(), name]))
    this.#lang = lang
  }

  /** @param {string} path */
  has(path) {
    return this.#names.has(path.toLowerCase())
  }

  /**
   * The XML of a part, without a byte order mark.
   *
   * @param {string} path
   */
  read(path) {
    const bytes = this.#parts[this.#names.get(path.toLowerCase()) ?? '']
    const isUtf16 = bytes && (bytes[0] === 0xff || bytes[0] === 0xfe)
    if (bytes && !isUtf16) return strFromU8(bytes).replace(/^\uFEFF/, '')
    throw new GongkaiError(
      'UNSUPPORTED_FILE',
      inLanguage(this.#lang, {
        zh: `工作簿里没有 ${path}，或者它不是 UTF-8，请用 Excel 或 WPS 另存一次`,
        en: `the workbook has no ${path}, or not in UTF-8; save it again`,
      }),
    )
  }

  /**
   * @param {string} path
   * @param {string} xml
   */
  write(path, xml) {
    const name = this.#names.get(path.toLowerCase()) ?? path
    this.#names.set(path.toLowerCase(), name)
    this.#parts[name] = strToU8(xml.startsWith('<?xml') ? xml : HEAD + xml)
  }

  /**
   * A path that no part has, such as `xl/comments3.xml`.
   *
   * @param {string} before
   * @param {string} after
   */
  freePath(before, after) {
    let number = 1
    while (this.has(`${before}${number}${after}`)) number += 1
    return `${before}${number}${after}`
  }

  /**
   * What a part is tied to.
   *
   * @param {string} path empty for the package itself
   * @returns {Relation[]}
   */
  relations(path) {
    if (!this.has(relationsPath(path))) return []
    return parsed(this.read(relationsPath(path)))
      .root.children.filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes: { Id: id = '', Type: type = '', Target: target = '' } }) => ({
        id,
        type: type.slice(type.lastIndexOf('/') + 1),
        path: resolved(path, target),
      }))
  }

  /**
   * Ties a part to another.
   *
   * @param {string} path
   * @param {string} type a URI
   * @param {string} target the path of the other part
   * @returns {string} the id
   */
  relate(path, type, target) {
    const at = relationsPath(path)
    if (!this.has(at)) this.write(at, `<Relationships xmlns="${RELATIONSHIPS}"/>`)
    const xml = this.read(at)
    const { root, prefix } = parsed(xml)
    const taken = new Set(root.children.map(({ attributes }) => attributes.Id))
    let number = taken.size + 1
    while (taken.has(`rId${number}`)) number += 1
    const edits = new Edits(xml)
    const attributes = `Id="rId${number}" Type="${type}" Target="${escaped(relative(path, target))}"`
    edits.append(root, `<${prefix}Relationship ${attributes}/>`)
    this.write(at, edits.done())
    return `rId${number}`
  }

  /**
   * Says of what type a part is, where the ending does not say it.
   *
   * @param {string} path
   * @param {string} type
   */
  declare(path, type) {
    this.#declare('Override', 'PartName', `/${path}`, type)
  }

  /**
   * Says of what type the parts with an ending are.
   *
   * @param {string} extension
   * @param {string} type
   */
  declareEnding(extension, type) {
    this.#declare('Default', 'Extension', extension, type)
  }

  /** @type {(kind: string, key: string, value: string, type: string) => void} */
  #declare(kind, key, value, type) {
    const xml = this.read(TYPES)
    const { root, prefix } = parsed(xml)
    const same = value.toLowerCase()
    if (root.children.some(({ attributes }) => attributes[key]?.toLowerCase() === same)) return
    const edits = new Edits(xml)
    const added = `<${prefix}${kind} ${key}="${escaped(value)}" ContentType="${type}"/>`
    // Defaults first, as everyone writes them.
    const [first] = root.children
    if (kind === 'Default' && first) edits.replace(first.from, first.from, added)
    else edits.append(root, added)
    this.write(TYPES, edits.done())
  }

  /** @returns {Uint8Array} the file */
  packed() {
    return zipSync(this.#parts, { mtime: MODIFIED })
  }
}

/** @param {string} path */
function relationsPath(path) {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

/**
 * @param {string} from the path of a part
 * @param {string} target as it is written in its relations
 */
function resolved(from, target) {
  if (target.startsWith('/')) return target.slice(1)
  const steps = from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/**
 * The way from a part to another, as Office writes it.
 *
 * @param {string} from
 * @param {string} to
 */
function relative(from, to) {
  const [steps, target] = [from.split('/').slice(0, -1), to.split('/')]
  let same = 0
  while (same < steps.length && steps[same] === target[same]) same += 1
  return '../'.repeat(steps.length - same) + target.slice(same).join('/')
}
