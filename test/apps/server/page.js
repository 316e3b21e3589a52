// The page, for the server and for the browser alike.
import 'annals/define';
import {html} from 'lit';

export const page = ({title, events, lanes}) => html`
  <h1>${title}</h1>
  <annals-timeline reference="2024-07-01" lanes=${lanes} controls>
    <ol>${events.map(({id, title, edtf, text}) => html`<li id=${id}><time datetime=${edtf}>${text}</time> ${title}</li>`)}</ol>
    <annals-legend slot="legend"></annals-legend>
  </annals-timeline>`;
