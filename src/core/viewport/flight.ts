/**
 * The way from one viewport to another: out, across and in along the path that feels shortest.
 *
 * Source: van Wijk and Nuij, "Smooth and efficient zooming and panning" (2003), as d3's `interpolateZoom`. That takes the
 * difference of two numbers of the size of the ratio of the spans, so far-apart spans and places go by simpler paths that
 * stay exact at any ratio: a zoom about the point that both windows have at the same place, by way of the window over both
 * where neither holds the other.
 */
import {interpolateZoom} from 'd3';
import {intervalUnion} from '../time/interval.js';
import {sameViewport, viewportCentre, viewportEnd, type Viewport} from './viewport.js';

/** A movement that lasts `duration` ms (0 to 900). */
export interface Flight {
  readonly duration: number;
  /** The viewport at a share of the time, 0 to 1: exactly `from` at 0 and `to` at 1. Easing is the caller's. */
  at(t: number): Viewport;
}

/** A path with its length as one feels it, in van Wijk's measure: zooming by e is 0.7, one window aside about 1. */
interface Path {
  readonly length: number;
  at(t: number): Viewport;
}

/** Up to this many smaller windows in the distance and the larger window, `interpolateZoom` is exact to well under a pixel. */
const FARTHEST_CURVE = 1e4;

const LONGEST = 900;
const SHORTEST = 250;
const MS_PER_LENGTH = 150;

/** The flight between two viewports: 0 ms when they show the same. */
export function flight(from: Viewport, to: Viewport): Flight {
  const path = sameViewport(from, to) ? undefined : pathBetween(from, to);
  return {
    duration: path ? Math.min(LONGEST, SHORTEST + MS_PER_LENGTH * path.length) : 0,
    at(t) {
      if (t >= 1) return to;
      return path && t > 0 ? path.at(t) : from;
    },
  };
}

function pathBetween(from: Viewport, to: Viewport): Path {
  const larger = Math.max(from.span, to.span);
  const distance = Math.abs(viewportCentre(to) - viewportCentre(from));
  if (larger + distance <= FARTHEST_CURVE * Math.min(from.span, to.span)) return curve(from, to);
  const whole = intervalUnion(from, to);
  if (whole.span <= larger) return straightZoom(from, to);
  return inTurn(straightZoom(from, whole), straightZoom(whole, to));
}

/** From here on, step by step, a path is bent outwards until both windows are whole on the way. The first is van Wijk's own, √2. */
const BENDS: readonly number[] = [1, 1.1, 1.2, 1.35, 1.5, 1.7, 2].map((factor) => factor * Math.SQRT2);
const LOOKS = 25;

/** Its types do not know that it can be bent. */
const curved = interpolateZoom as typeof interpolateZoom & {rho(bend: number): typeof interpolateZoom};

/** Where the windows are apart, what is read in the one and in the other is seen together on the way. */
function curve(from: Viewport, to: Viewport): Path {
  const whole = intervalUnion(from, to);
  const isApart = whole.span > from.span + to.span;
  const paths = (isApart ? BENDS : BENDS.slice(0, 1)).map((bend) => bent(from, to, bend));
  return paths.find((path) => !isApart || holds(path, whole)) ?? paths[paths.length - 1] as Path;
}

function holds(path: Path, {start, span}: Viewport): boolean {
  return Array.from({length: LOOKS}, (_, i) => path.at(i / LOOKS)).some((seen) => seen.start <= start && viewportEnd(seen) >= start + span);
}

/** Measured in the larger span from the first centre, so that d3 sees numbers of ordinary size. */
function bent(from: Viewport, to: Viewport, bend: number): Path {
  const unit = Math.max(from.span, to.span);
  const origin = viewportCentre(from);
  const zoom = curved.rho(bend)([0, 0, from.span / unit], [(viewportCentre(to) - origin) / unit, 0, to.span / unit]);
  return {
    length: zoom.duration / 1000,
    at(t) {
      const [centre, , width] = zoom(t);
      return {start: origin + (centre - width / 2) * unit, span: width * unit};
    },
  };
}

/** Zooms about the point at the same place in both, reckoned from the smaller window, where exactness is needed. */
function straightZoom(from: Viewport, to: Viewport): Path {
  const rate = Math.log(to.span / from.span);
  const smaller = from.span < to.span ? from : to;
  const place = rate === 0 ? 0 : (to.start - from.start) / (from.span - to.span);
  return {
    length: Math.abs(rate) / Math.SQRT2,
    at(t) {
      const span = from.span * Math.exp(rate * t);
      return {start: smaller.start - place * (span - smaller.span), span};
    },
  };
}

function inTurn(first: Path, second: Path): Path {
  const length = first.length + second.length;
  const turn = first.length / length;
  return {
    length,
    at: (t) => (t < turn ? first.at(t / turn) : second.at((t - turn) / (1 - turn))),
  };
}
