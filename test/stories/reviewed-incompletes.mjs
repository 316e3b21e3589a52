/**
 * What axe cannot decide, and a person has: the rule, axe's key for why it does not know, where, and why it is right.
 * Of a text whose contrast axe cannot tell, the contrast with what lies under it is computed (scripts/story-axe.mjs) and must
 * reach `contrast` in any case.
 */
const TEXT = 4.5;

export const REVIEWED = [
  {
    rule: 'color-contrast', reason: 'bgOverlap', at: /./, contrast: TEXT,
    why: 'Marks, eras and the surface that takes gestures are layers of their own, with the words on top: beside their marks, or with paper around their letters. Words of the page around a timeline touch its box with theirs.',
  },
  {
    rule: 'color-contrast', reason: 'elmPartiallyObscuring', at: /./, contrast: TEXT,
    why: 'A chip or a text that reaches out of what holds it has a background of its own.',
  },
  {
    rule: 'color-contrast', reason: 'elmPartiallyObscured', at: /cluster/, contrast: TEXT,
    why: 'Chips of neighbouring columns may touch at their round ends, where there are no words.',
  },
  {
    rule: 'color-contrast', reason: 'elmPartiallyObscured', at: /annals-facets/, contrast: TEXT,
    why: 'Choices scroll within the toolbar: what is cut at the edge of their box can be scrolled into it.',
  },
  {
    rule: 'color-contrast', reason: 'imgNode', at: /./, contrast: TEXT,
    why: 'Marks are drawn in an SVG beneath the words.',
  },
  {
    rule: 'color-contrast', reason: 'shortTextContent', at: /./, contrast: TEXT,
    why: 'A day of the month on the axis, or a title of one letter, is a text of one character.',
  },
  {
    rule: 'th-has-data-cells', reason: 'th-has-data-cells', at: /annals-list/,
    why: 'The column What is made of the headers of the rows; its own header names them.',
  },
  {
    rule: 'aria-required-children', reason: 'aria-required-children', at: /items/,
    why: 'Where no event matches, the tree is empty until the search is taken back; a text beside it says so.',
  },
  {
    rule: 'video-caption', reason: 'caption', at: /annals-details video/,
    why: 'A film brings its captions along, in its file; that of the story has no word in it.',
  },
];
