// What the test server serves beside the files of the project:
//   /pages/NAME.html?csp=strict   test/pages/NAME.html, untouched, under a Content-Security-Policy
//   /scripted/NAME?…              an answer made to order; NAME is only what its URL ends with, or a status such as 404
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {PassThrough} from 'node:stream';
import {setTimeout as wait} from 'node:timers/promises';
import {root} from './process.mjs';

const POLICIES = {
  strict: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'",
  single: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    + "require-trusted-types-for 'script'; trusted-types lit-html",
  trusted: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    + "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
};

const broken = new Set();

/** A middleware for @web/test-runner. */
export function testPages() {
  const answered = new Map();
  return async (context, next) => {
    // A sandboxed frame has no origin, and asks for everything as a stranger.
    if (context.get('origin') === 'null') context.set('access-control-allow-origin', '*');
    if (context.path.startsWith('/pages/')) return servePage(context);
    if (context.path.startsWith('/scripted/')) return serveScript(context, answered);
    return next();
  };
}

async function servePage(context) {
  const name = context.path.slice('/pages/'.length);
  const policy = context.query.csp;
  if (!/^[\w.-]+\.html$/.test(name)) return context.throw(404);
  if (policy !== undefined && !Object.hasOwn(POLICIES, policy)) return context.throw(400, `"${policy}" is not a policy: ${Object.keys(POLICIES).join(', ')}`);
  context.body = await readFile(join(root, 'test/pages', name), 'utf8').catch(() => context.throw(404));
  context.type = 'html';
  if (policy) context.set('content-security-policy', POLICIES[policy]);
}

/**
 * status, type, body   the answer itself (200, application/json, '')
 * delay                ms before it
 * fail                 how many requests for the same URL answer 503 before
 * end                  'hang' keeps it open after the body, 'reset' breaks the connection there, 'trickle' sends a few bytes at a time
 * encoding             'utf-8', 'utf16le' or 'latin1'
 * location             where it redirects to; 'self' to where it is
 * length               what it says its length is
 * asked                answers how often that URL was asked for
 * broken               answers whether the connection for that URL was ended by the browser
 */
async function serveScript(context, answered) {
  neverCached(context.res);
  if (context.query.broken !== undefined) return void (context.body = String(broken.has(context.query.broken)));
  if (context.query.asked !== undefined) return void (context.body = String(answered.get(context.query.asked) ?? 0));
  context.res.on('close', () => context.res.writableFinished || broken.add(context.url));
  const {status, type = 'application/json', body = '', delay = '0', fail = '0', end, encoding = 'utf-8', location, length} = context.query;
  const asked = (answered.get(context.url) ?? 0) + 1;
  answered.set(context.url, asked);
  await wait(Number(delay));
  context.status = asked <= Number(fail) ? 503 : Number(status ?? /^\/scripted\/(\d{3})$/.exec(context.path)?.[1] ?? (location ? 302 : 200));
  context.set('content-type', type);
  if (location) context.set('location', location === 'self' ? context.url : location);
  const bytes = Buffer.from(body, encoding);
  context.body = end ? openEnded(context, bytes, end) : bytes;
  if (length) context.set('content-length', length);
}

/** The test runner lets everything with an extension be cached for a year; each question here must get its own answer. */
function neverCached(response) {
  const {writeHead} = response;
  response.writeHead = (...head) => {
    response.setHeader('cache-control', 'no-store');
    return writeHead.apply(response, head);
  };
}

function openEnded(context, bytes, end) {
  const stream = new PassThrough();
  if (end === 'trickle') {
    void trickle(stream, bytes);
    return stream;
  }
  stream.write(bytes);
  if (end === 'reset') setTimeout(() => context.req.socket.destroy(), 20);
  return stream;
}

async function trickle(stream, bytes) {
  const step = Math.ceil(bytes.length / 20);
  for (let at = 0; at < bytes.length; at += step) {
    stream.write(bytes.subarray(at, at + step));
    await wait(10);
  }
  stream.end();
}
