// Generated from src/rules by `make update`. Do not edit.

/** The id of a rule, `group/name`. */
export type RuleId =
  | 'document-number/bracket'
