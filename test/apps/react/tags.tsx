// The tags themselves, with the types of annals/jsx.
import 'annals/define';
import type {} from 'annals/jsx';
import {StrictMode, useState} from 'react';
import {createRoot} from 'react-dom/client';
import {FIRST, MORE} from './events.js';

function App() {
  const [events, setEvents] = useState(FIRST);
  const [selected, setSelected] = useState<string>();
  const [renders, setRenders] = useState(0);
  const [isShown, setShown] = useState(true);
  const [loads, setLoads] = useState(0);
  return <>
    <button id="add" onClick={() => setEvents([...events, MORE])}>Add</button>
    <button id="remove" onClick={() => setEvents(events.slice(1))}>Remove</button>
    <button id="render" onClick={() => setRenders(renders + 1)}>Render</button>
    <button id="fit" onClick={() => void document.querySelector('annals-timeline')?.fit()}>All</button>
    <button id="toggle" onClick={() => setShown(!isShown)}>Toggle</button>
    <output id="selected">{selected}</output> <output id="loads">{loads}</output> <output id="renders">{renders}</output>
    {isShown && <annals-timeline events={events} controls className="mine" wheel="zoom"
      onannals-load={() => setLoads((count) => count + 1)} onannals-select={({id}) => setSelected(id)}>
      <annals-legend slot="legend" />
    </annals-timeline>}
  </>;
}

createRoot(document.getElementById('app')!).render(<StrictMode><App /></StrictMode>);
