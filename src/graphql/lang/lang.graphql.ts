import type { LocalText } from '../../../schema/ontology.ts';
import { badInput } from '../../base/errors.ts';
import { pickText } from '../../base/lang.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';

const MAX_LANGUAGES = 10;

/** The `lang` argument of localized fields. */
export const LANG_ARG = builder.args((t) => ({
  lang: t.field({
    type: ['LanguageTag'],
    description: `Languages to try, best first (at most ${MAX_LANGUAGES}; default: the Accept-Language header). After these, kk, ru and en are tried, then any language.`,
  }),
}));

/** The languages of the argument or, if absent, of the header. @throws BAD_INPUT for too many */
export function getRequestedLanguages(lang: readonly string[] | null | undefined, context: Context): readonly string[] {
  if (lang && lang.length > MAX_LANGUAGES) throw badInput('lang', lang.length, `at most ${MAX_LANGUAGES} languages`);
  return lang ?? context.lang;
}

/** The options of a field with a localized text. */
export const defineLocalTextField = <Parent>(description: string, text: (parent: Parent) => LocalText) => ({
  description,
  args: LANG_ARG,
  resolve: (parent: Parent, { lang }: { lang?: readonly string[] | null | undefined }, context: Context) =>
    pickText(text(parent), getRequestedLanguages(lang, context)),
});

/** The same for an optional text. */
export const defineOptionalLocalTextField = <Parent>(description: string, text: (parent: Parent) => LocalText | null) => ({
  nullable: true as const,
  description,
  args: LANG_ARG,
  resolve: (parent: Parent, { lang }: { lang?: readonly string[] | null | undefined }, context: Context) => {
    const found = text(parent);
    return found && pickText(found, getRequestedLanguages(lang, context));
  },
});
