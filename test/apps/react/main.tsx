import {StrictMode, useRef, useState} from 'react';
import {createRoot} from 'react-dom/client';
import type {AnnalsTimeline as Timeline} from 'annals';
import {AnnalsLegend, AnnalsTimeline, type AnnalsSelectEvent} from 'annals/react';
import {FIRST, MORE} from './events.js';

function App() {
  const [events, setEvents] = useState(FIRST);
  const [selected, setSelected] = useState<string>();
  const [renders, setRenders] = useState(0);
  const [isShown, setShown] = useState(true);
  const [loads, setLoads] = useState(0);
  const timeline = useRef<Timeline>(null);
  return <>
    <button id="add" onClick={() => setEvents([...events, MORE])}>Add</button>
    <button id="remove" onClick={() => setEvents(events.slice(1))}>Remove</button>
    <button id="render" onClick={() => setRenders(renders + 1)}>Render</button>
    <button id="fit" onClick={() => void timeline.current?.fit()}>All</button>
    <button id="toggle" onClick={() => setShown(!isShown)}>Toggle</button>
    <output id="selected">{selected}</output> <output id="loads">{loads}</output> <output id="renders">{renders}</output>
    {isShown && <AnnalsTimeline ref={timeline} events={events} controls={true} className="mine" wheel="zoom" data-renders={renders}
      onAnnalsLoad={() => setLoads((count) => count + 1)} onAnnalsSelect={({id}: AnnalsSelectEvent) => setSelected(id)}>
      <AnnalsLegend slot="legend" />
    </AnnalsTimeline>}
  </>;
}

createRoot(document.getElementById('app')!).render(<StrictMode><App /></StrictMode>);
