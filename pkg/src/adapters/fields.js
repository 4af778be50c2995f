/** The values of a form as a record, and where in the form a field of the record is. */

/**
 * @typedef {Record<string, unknown>} Values
 *
 * What an input of a form is: the name of its field, or that with what the codes of a select or of radio buttons
 * stand for.
 *
 * @typedef {string | { field: string, values?: Record<string, string> }} FormField
 *
 * The inputs of a form: names that are those of the fields, or what each input is by its name. A name with dots is
 * a path into the values.
 *
 * @typedef {readonly string[] | Record<string, FormField>} FormFields
 *
 * @typedef {object} Input
 * @property {string} name in the form
 * @property {string[]} path in its values
 * @property {string} field of the record
 * @property {Map<string, string>} codes
 */

/**
 * @param {FormFields} fields
 * @returns {Input[]}
 */
export function inputsOf(fields) {
  const entries = Array.isArray(fields)
    ? fields.map((name) => [name, name])
    : Object.entries(fields)
  return entries.map(([name, of]) => {
    const { field, values = {} } = typeof of === 'string' ? { field: of } : of
    return { name, path: name.split('.'), field, codes: new Map(Object.entries(values)) }
  })
}

/**
 * The record that a form's values are. What is not filled in is blank: the form has it.
 *
 * @param {readonly Input[]} inputs
 * @param {unknown} values
 * @returns {Values}
 */
export function recordOf(inputs, values) {
  return Object.fromEntries(
    inputs.map(({ name, path, field, codes }) => {
      // A form of HTML may have dots in the names themselves.
      const value = isObject(values) && name in values ? at(values, name) : path.reduce(at, values)
      return [field, meant(value, codes)]
    }),
  )
}

/**
 * @param {unknown} values
 * @param {string} key
 * @returns {unknown}
 */
function at(values, key) {
  return isObject(values) ? /** @type {Values} */ (values)[key] : undefined
}

/**
 * A value as the record has it: a code is what it stands for, a day of a calendar a day.
 *
 * @param {unknown} value
 * @param {Map<string, string>} codes
 * @returns {unknown}
 */
function meant(value, codes) {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map((one) => meant(one, codes))
  // As dayjs and moment give them.
  if (isObject(value) && 'toDate' in value && typeof value.toDate === 'function') {
    return value.toDate()
  }
  return codes.get(String(value)) ?? value
}

/**
 * @param {unknown} value
 * @returns {value is object}
 */
export function isObject(value) {
  return typeof value === 'object' && value !== null
}
