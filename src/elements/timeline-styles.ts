/**
 * The look of a timeline: paper, ink, one accent; type before lines, lines before boxes. Every colour is a custom
 * property that a page may set; light and dark follow the page's `color-scheme`, or the reader's wish where it has none.
 */
import {css, type CSSResult} from 'lit';
import {keysHelpStyles} from './keys-help.js';
import {foundStyles} from './marked-text.js';
import {toneGradientStyles, toneStyles} from './tones.js';

/** Colours and fonts, shared by all elements. */
export const tokens: CSSResult = css`
  :host {
    --_paper: var(--annals-paper, light-dark(#fffefb, #16181a));
    --_ink: var(--annals-ink, light-dark(#1b1a17, #f1eee7));
    --_soft: var(--annals-soft, light-dark(#6a675f, #a8a398));
    --_faint: var(--annals-faint, light-dark(#e4e0d6, #2e3236));
    --_accent: var(--annals-accent, light-dark(#b4321f, #ff8366));
    --_mark: var(--annals-mark, light-dark(#2f4858, #9fc2d6));
    --_raised: var(--annals-raised, light-dark(#f4f1e9, #22262a));
    --_tone-1: var(--annals-tone-1, var(--_mark));
    --_tone-2: var(--annals-tone-2, light-dark(#ad7d2a, #f0d3a0));
    --_tone-3: var(--annals-tone-3, light-dark(#8a5fb0, #9274c4));
    --_tone-4: var(--annals-tone-4, light-dark(#12928a, #2f8f80));
    --_tone-5: var(--annals-tone-5, light-dark(#4f2f14, #8a6526));
    --_tone-6: var(--_soft);
    --_title-font: var(--annals-title-font, ui-serif, Georgia, 'Times New Roman', serif);
    color: var(--_ink);
    font-family: var(--annals-font, inherit);
    font-size: 13px;
    line-height: 1.4;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host(:state(own-scheme)) { color-scheme: light dark; }
  :host(:state(own-font)) { font-family: var(--annals-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', sans-serif); }
  :host([hidden]) { display: none; }
  *, ::before, ::after { box-sizing: border-box; }
  @media print {
    :host {
      --_paper: #fff; --_ink: #000; --_soft: #444; --_faint: #ccc; --_accent: #000; --_mark: #222; --_raised: #fff;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_paper: Canvas; --_ink: CanvasText; --_soft: CanvasText; --_faint: GrayText;
      --_accent: Highlight; --_mark: CanvasText; --_raised: Canvas;
      --_tone-1: CanvasText; --_tone-2: CanvasText; --_tone-3: CanvasText; --_tone-4: CanvasText; --_tone-5: CanvasText; --_tone-6: CanvasText;
    }
  }
`;

const frame = css`
  :host { display: block; position: relative; background: var(--_paper); text-align: start; }
  .frame { container-type: inline-size; display: flex; flex-direction: column; height: 100%; min-height: 0; position: relative; text-align: start; text-transform: none; text-indent: 0; text-shadow: none; white-space: normal; }
  :host(:state(waiting)) .frame { position: absolute; inset: 0 0 auto; height: auto; visibility: hidden; }
  .progress { position: absolute; inset: 0 0 auto; inline-size: 100%; block-size: 3px; border: 0; accent-color: var(--_accent); z-index: 2; }
  .stage { flex: 1 1 auto; min-height: 190px; display: flex; flex-direction: column; position: relative; }
  .list, ::slotted([slot=list]) { max-height: 50%; overflow: auto; }
  .header { display: flex; flex-wrap: wrap; align-items: flex-start; justify-content: space-between; gap: 8px 24px; padding: 14px 12px 8px; }
  .header:empty { display: none; }
  /* What a button opens is a line of the head of its own. */
  .header annals-controls { display: contents; }
  h2 { margin: 0; font: 500 20px/1.2 var(--_title-font); letter-spacing: -0.005em; text-wrap: balance; }
  .summary { margin: 3px 0 0; color: var(--_soft); font-size: 12px; font-variant-numeric: lining-nums; }
  .plot { flex: 1 1 auto; min-height: 122px; position: relative; }
  .plot[hidden] { display: none; }
  .spacer { pointer-events: none; }
  .scroller { position: absolute; inset: 0; overflow: hidden; }
  .scroller.scrolls { overflow-y: auto; scrollbar-width: thin; }
  .content { height: 100%; }
  .surface { position: sticky; top: 0; overflow: hidden; cursor: grab; user-select: none; -webkit-user-select: none; -webkit-tap-highlight-color: transparent; }
  .surface:active { cursor: grabbing; }
  .pointing { cursor: pointer; }
  .probes { position: absolute; visibility: hidden; pointer-events: none; height: 0; overflow: hidden; }
`;

/** Marks of events, wherever they are drawn. */
export const markStyles: CSSResult = css`
  .marks { position: absolute; inset: 0; width: 100%; height: 100%; overflow: hidden; pointer-events: none; }
  .grid { stroke: var(--_faint); stroke-dasharray: 1 3; shape-rendering: crispEdges; }
  .grid-strong { stroke: var(--_faint); shape-rendering: crispEdges; }
  .break { fill: none; stroke: var(--_soft); stroke-opacity: 0.55; }
  .axis-line, line.axis { stroke: color-mix(in srgb, var(--_soft) 55%, var(--_paper)); shape-rendering: crispEdges; }
  .era { fill: var(--_mark); fill-opacity: 0.03; }
  .era-tab { fill: var(--_mark); fill-opacity: 0.08; }
  .now { fill: var(--_accent); stroke: var(--_accent); }
  .core, .dot { fill: var(--_mark); }
  .halo { fill: var(--_mark); fill-opacity: 0.22; }
  .hollow { fill: none; stroke: var(--_mark); stroke-width: 1.25; }
  circle.hollow, circle.doubt { fill: var(--_paper); }
  .doubt { fill: none; stroke: var(--_mark); stroke-width: 1.25; stroke-dasharray: 3 2; }
  .planned { fill: var(--_mark); fill-opacity: 0.5; stroke: var(--_mark); stroke-width: 1.25; }
  .link { fill: none; stroke: var(--_mark); stroke-width: 1.25; stroke-opacity: 0.5; }
  .selected.link { stroke: var(--_accent); stroke-opacity: 0.8; }
  .leader { fill: none; stroke: var(--_soft); stroke-opacity: 0.5; }
  .thread { stroke: var(--_mark); stroke-width: 1; opacity: 0.6; }
  .possible { fill: var(--_mark); fill-opacity: 0.22; }
  .faint { fill: var(--_mark); fill-opacity: 0.06; }
  .density { fill: var(--_mark); fill-opacity: 0.22; shape-rendering: crispEdges; }
  .bracket { fill: none; stroke: var(--_mark); stroke-width: 1.5; }
  .habit { stroke: var(--_mark); stroke-width: 1.5; stroke-dasharray: 1.5 4; stroke-linecap: round; opacity: 0.6; }
  .core-out { fill: url(#core-out); }
  .core-in { fill: url(#core-in); }
  .possible-out { fill: url(#possible-out); }
  .possible-in { fill: url(#possible-in); }
  .selected.core-out { fill: url(#accent-core-out); }
  .selected.core-in { fill: url(#accent-core-in); }
  .selected.possible-out { fill: url(#accent-possible-out); }
  .selected.possible-in { fill: url(#accent-possible-in); }
  .selected:is(.era, .era-tab, .core, .dot, .planned, .halo, .possible, .faint) { fill: var(--_accent); }
  .selected:is(.bracket, .habit, .hollow, .doubt, .planned, .thread, .leader) { stroke: var(--_accent); }
  stop { stop-color: var(--_mark); }
  stop.accent { stop-color: var(--_accent); }
  stop.certain { stop-opacity: 1; }
  stop.likely { stop-opacity: 0.22; }
  stop.rare { stop-opacity: 0.06; }
`;

const items = css`
  .items, .rows { position: absolute; top: 0; inset-inline: 0; outline: none; }
  .rows { overflow: clip; }
  .item { position: absolute; top: 0; inset-inline-start: 0; display: flex; gap: 8px; white-space: nowrap; overflow: hidden; line-height: 18px; padding-top: 2px; cursor: pointer; border-radius: 3px; }
  .item .title { unicode-bidi: plaintext; min-width: 0; overflow: hidden; text-overflow: ellipsis; }
  .item .date { flex: none; }
  /* The grid does not run through words. */
  .item > * { background: var(--_paper); align-self: flex-start; }
  .with-eras .item > * { background: none; text-shadow: 0 0 2px var(--_paper), 0 0 2px var(--_paper), 0 0 3px var(--_paper); }
  .title, .probe-label { font-size: 13px; font-weight: var(--annals-label-weight, 500); }
  .date, .probe-date { font-size: 12px; color: var(--_soft); font-variant-numeric: lining-nums; }
  .item.hovered .title { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; text-decoration-color: var(--_soft); }
  .item.cancelled .title { text-decoration: line-through; text-decoration-thickness: 1px; }
  .item.selected .title { color: var(--_accent); }
  .item.floating { z-index: 1; background: var(--_paper); outline: 1px solid var(--_faint); padding-inline: 6px; margin-inline-start: -6px; box-sizing: content-box; }
  .item:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; overflow: visible; z-index: 1; }
  .item:focus { outline-width: 2px; }
  .cluster { position: absolute; top: 0; inset-inline-start: 0; font-size: 12px; line-height: 22px; text-align: center; border-radius: 12px; color: var(--_ink); background: var(--_raised); border: 1px solid var(--_faint); cursor: pointer; font-variant-numeric: lining-nums; }
  .cluster:hover { border-color: var(--_soft); }
  .cluster:focus-visible { outline: 2px solid var(--_accent); outline-offset: 1px; }
  .era-name { position: absolute; top: 0; inset-inline-start: 0; padding-inline: 7px; overflow: hidden; text-overflow: ellipsis; border-radius: 2px; font-size: 12px; line-height: 24px; white-space: nowrap; cursor: pointer; }
  .era-name:hover { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; text-decoration-color: var(--_soft); }
  .era-name.selected { color: var(--_accent); }
  .era-name:focus-visible { outline: 2px solid var(--_accent); outline-offset: -2px; }
  .break-word { font-style: italic; }
  .now-word { color: var(--_accent); }
  /* Time runs down the page: a label stands in the column beside the marks. */
  .down :is(.item, .cluster, .era-name, .fine, .coarse) { inset-inline-start: auto; inset-inline-end: 0; }
  .down .item { flex-direction: column; gap: 0; padding: 0 4px; box-sizing: border-box; white-space: normal; }
  .down .item > * { flex: none; }
  .down .item .date { line-height: 16px; }
  .down .item :is(.title, .date) { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; max-width: 100%; }
  .down :is(.fine, .coarse) { padding-inline-start: 12px; }
  .down :is(.fine:not(.break-word), .coarse) { white-space: normal; line-height: 15px; }
  .down .era-name { writing-mode: vertical-rl; padding: 7px 0; line-height: 24px; }
  /* Words come softly while nothing moves: in opacity alone, so that nothing is laid out anew for it. */
  .calm > * { transition: opacity 140ms; }
  @starting-style {
    .calm > * { opacity: 0; }
  }
  .probe-chip { font-size: 12px; }
  .lanes { position: absolute; top: 0; inset-inline: 0; overflow: clip; pointer-events: none; }
  .lane-title { all: unset; position: absolute; top: 0; inset-inline-start: 0; display: flex; gap: 6px; align-items: center; min-height: 24px; padding: 3px 10px 3px 10px; font-weight: 650; font-size: 12px; cursor: pointer; pointer-events: auto; background: var(--_paper); border-end-end-radius: 4px; }
  .lane-title .date { font-weight: 400; }
  .lane-title:focus-visible { outline: 2px solid var(--_accent); outline-offset: -2px; }
  .arrow { width: 0; height: 0; border: 4px solid transparent; border-block-start-color: var(--_soft); translate: 0 2px; }
  [aria-expanded=false] > .arrow { rotate: -90deg; translate: 2px 0; }
  .paper { fill: var(--_paper); }
  .lane { stroke: var(--_faint); shape-rendering: crispEdges; }
  .axis { position: absolute; inset: 0; pointer-events: none; overflow: clip; }
  .fine, .coarse { position: absolute; top: 0; inset-inline-start: 0; white-space: nowrap; font-size: 12px; line-height: 16px; font-variant-numeric: lining-nums tabular-nums; }
  .fine { color: var(--_soft); }
  .coarse { font-weight: 650; color: var(--_ink); }
`;

const overlays = css`
  .hint { position: absolute; inset: 0; display: grid; place-content: center; text-align: center; padding: 16px; font-size: 15px; color: var(--_ink); background: color-mix(in srgb, var(--_paper) 78%, transparent); opacity: 0; pointer-events: none; transition: opacity 200ms; }
  .hint.shown { opacity: 1; }
  .drop { position: absolute; inset: 6px; z-index: 5; display: grid; place-content: center; border: 2px dashed var(--_accent); border-radius: 8px; background: color-mix(in srgb, var(--_paper) 86%, transparent); font-size: 15px; pointer-events: none; }
  .card { position: absolute; top: 0; inset-inline-start: 0; z-index: 3; width: max-content; max-width: min(320px, calc(100% - 16px)); padding: 9px 12px 10px; border-radius: 6px; background: var(--_raised); border: 1px solid var(--_faint); box-shadow: 0 4px 18px rgb(0 0 0 / 0.12); pointer-events: none; opacity: 0; visibility: hidden; transition: opacity 120ms, visibility 120ms; }
  .card.shown { opacity: 1; visibility: visible; }
  .card.above { translate: 0 -100%; }
  .panel { position: fixed; inset: 0 auto auto 0; margin: 0; width: 340px; max-width: calc(100% - 16px); overflow: auto; overscroll-behavior: contain; outline: none; padding: 16px 18px 18px; color: inherit; background: var(--_raised); border: 1px solid var(--_faint); border-radius: 8px; box-shadow: 0 8px 32px rgb(0 0 0 / 0.14); }
  .panel.unseen { visibility: hidden; }
  .card strong { display: block; font-weight: 600; text-wrap: balance; overflow-wrap: anywhere; }
  .card .date { display: block; }
  .card p { margin: 5px 0 0; line-height: 1.45; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 5; line-clamp: 5; overflow: hidden; overflow-wrap: anywhere; }
  .message { padding: 18px 12px 22px; color: var(--_soft); overflow-wrap: anywhere; }
  .no-match { position: absolute; inset-block-start: 0; inset-inline: 0; }
  .message.error { color: var(--_ink); border-inline-start: 3px solid var(--_accent); padding: 8px 12px; margin: 6px 12px 14px; }
  .message button { all: unset; cursor: pointer; text-decoration: underline; text-underline-offset: 3px; min-height: 24px; margin-inline-start: 8px; }
  .message button:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .problems { margin: 0; padding: 8px 12px 12px; font-size: 12px; color: var(--_soft); }
  .problems summary { cursor: pointer; min-height: 24px; }
  .problems ul { margin: 4px 0 0; padding-inline-start: 18px; overflow-wrap: anywhere; }
  [role=status] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

const media = css`
  @media (prefers-reduced-motion: reduce) {
    * { transition: none !important; animation: none !important; }
  }
  @media (forced-colors: active) {
    .possible, .density { fill-opacity: 0.45; }
    .faint { fill-opacity: 0.25; }
    .era-tab { fill: none; stroke: var(--_mark); }
    line.axis, path.break { stroke: var(--_soft); }
    .item.selected .title { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  }
  @media print {
    :host { color-scheme: light; height: auto !important; max-height: none !important; }
    .hint, .card, .panel, .item.floating { display: none; }
    .frame { height: auto; }
    .stage { display: block; }
    .plot { width: 640px; break-inside: avoid; }
    .plot + .plot { margin-block-start: 18px; }
    .header { break-after: avoid; }
    .list, ::slotted([slot=list]) { max-height: none; overflow: visible; }
  }
`;

export const timelineStyles: CSSResult[] = [tokens, frame, markStyles, ...toneStyles, ...toneGradientStyles, items, overlays, keysHelpStyles, foundStyles, media];
