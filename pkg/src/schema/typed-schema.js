/** VeeValidate 4 knows no Standard Schema, but what it calls a typed schema. */

/**
 * @typedef {{ message: string, path?: readonly (PropertyKey | { key: PropertyKey })[] }} Issue
 * @typedef {{ value: unknown, issues?: undefined } | { issues: readonly Issue[] }} Result
 * @typedef {{ '~standard': { validate: (value: unknown) => Result | Promise<Result> } }} Schema
 */

/**
 * A Standard Schema as VeeValidate 4 takes one for `validationSchema`.
 *
 * @param {Schema} schema
 */
export function toTypedSchema(schema) {
  return {
    __type: /** @type {const} */ ('VVTypedSchema'),
    /** @param {unknown} values */
    async parse(values) {
      const result = await schema['~standard'].validate(values)
      if (!result.issues) return { value: result.value, errors: [] }
      /** @type {Map<string, string[]>} */
      const errors = new Map()
      for (const { message, path = [] } of result.issues) {
        const name = path.map((key) => String(typeof key === 'object' ? key.key : key)).join('.')
        errors.set(name, [...(errors.get(name) ?? []), message])
      }
      return { errors: [...errors].map(([path, messages]) => ({ path, errors: messages })) }
    },
  }
}
