import {expect} from '@open-wc/testing';
import {keyCommand} from '../../src/controllers/keyboard.js';

const key = (name: string, more: KeyboardEventInit = {}): KeyboardEvent => new KeyboardEvent('keydown', {key: name, cancelable: true, ...more});

describe('a key', () => {
  for (const [name, command] of [
    ['ArrowRight', 'next'], ['ArrowLeft', 'previous'], ['ArrowUp', 'above'], ['ArrowDown', 'below'], ['Home', 'first'], ['End', 'last'],
    ['PageDown', 'page-later'], ['PageUp', 'page-earlier'], ['+', 'zoom-in'], ['=', 'zoom-in'], ['-', 'zoom-out'], ['0', 'fit'],
    ['Enter', 'open'], [' ', 'select'], ['Escape', 'up'], ['Backspace', 'up'],
  ] as const) {
    it(`"${name}" asks for ${command}, and for nothing with ctrl, alt or cmd`, () => {
      expect(keyCommand(key(name))).to.equal(command);
      for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) expect(keyCommand(key(name, {[modifier]: true})), modifier).to.equal(undefined);
    });
  }

  it('along time asks for what is related, with Shift', () => {
    expect(['ArrowRight', 'ArrowLeft', 'ArrowUp', '+'].map((name) => keyCommand(key(name, {shiftKey: true})))).to.deep.equal(['next-related', 'previous-related', 'above', 'zoom-in']);
  });

  it('that somebody has handled is left alone', () => {
    const event = key('Enter');
    event.preventDefault();
    expect(keyCommand(event)).to.equal(undefined);
  });

  it('that means nothing here is left alone', () => {
    for (const name of ['a', 'Tab', 'F5', 'constructor', '__proto__', '']) expect(keyCommand(key(name)), name).to.equal(undefined);
  });
});
