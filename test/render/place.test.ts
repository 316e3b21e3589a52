import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import {place, type Place} from '../../src/render/place.js';

describe('place', () => {
  const container = document.createElement('div');
  const put = (at: Place): CSSStyleDeclaration => {
    render(html`<p ${place(at)}></p>`, container);
    return (container.querySelector('p') as HTMLElement).style;
  };

  it('puts an element by its style, to a hundredth of a pixel', () => {
    const {transform, width, height} = put({x: 1.23456, y: -7, width: 20, height: 0});
    expect([transform, width, height]).to.deep.equal(['translate(1.23px, -7px)', '20px', '0px']);
  });

  it('leaves a size that is not given, or no longer given, to the stylesheet', () => {
    const {transform, width, height} = put({x: 0, y: 0});
    expect([transform, width, height]).to.deep.equal(['translate(0px, 0px)', '', '']);
  });

  it('says where it belongs', () => {
    expect(() => render(html`<p>${place({x: 0, y: 0})}</p>`, document.createElement('div'))).to.throw('place() stands in the tag of an element');
  });
});
