/** The form of a word that a count takes. */

/** Forms by the category of `Intl.PluralRules`; `other` is for whatever has none of its own. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {readonly other: string};

/** Returns what picks the form of a count in a language. The platform's rules are made when they are first needed. */
export function plural(language: string): (count: number, forms: PluralForms) => string {
  let rules: Intl.PluralRules | undefined;
  return (count, forms) => forms[(rules ??= new Intl.PluralRules(language)).select(count)] ?? forms.other;
}
