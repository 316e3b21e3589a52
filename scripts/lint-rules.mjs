// Rules of this house that no published plugin knows.
import ts from 'typescript';

const MARKUP_TAGS = new Set(['html', 'svg']);

/** `new Date(x)` reads strings by local rules; only numbers say the same everywhere. */
const dateOfNumber = {
  meta: {type: 'problem', schema: [], messages: {text: 'new Date() takes a number here: anything else is read by local rules'}},
  create(context) {
    const {parserServices} = context.sourceCode;
    const isNumber = node => (parserServices.getTypeAtLocation(node).flags & ts.TypeFlags.NumberLike) !== 0;
    return {
      'NewExpression[callee.name=Date]'({arguments: values}) {
        if (values.length > 1) context.report({node: values[1], messageId: 'text'});
        else if (values.length === 1 && !isNumber(values[0])) context.report({node: values[0], messageId: 'text'});
      },
    };
  },
};

/** A page with a strict policy drops style attributes without a word, also those that a template makes. */
const noStyleAttribute = {
  meta: {type: 'problem', schema: [], messages: {style: 'a strict page ignores style attributes: use static styles or set element.style'}},
  create: context => ({
    TaggedTemplateExpression({tag, quasi}) {
      if (!MARKUP_TAGS.has(tag.name)) return;
      for (const part of quasi.quasis) if (/\sstyle\s*=/.test(part.value.raw)) context.report({node: part, messageId: 'style'});
    },
  }),
};

export default {rules: {'date-of-number': dateOfNumber, 'no-style-attribute': noStyleAttribute}};
