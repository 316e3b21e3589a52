// What libraries of another age did to everybody's prototypes, and what an attacker would leave there.
const evil = 'javascript:window.pwned = true';
for (const name of ['url', 'href', 'src', 'srcdoc', 'onclick', 'onerror', 'innerHTML', 'thumbnail', 'poster', 'extra']) Object.prototype[name] = evil;
for (const name of ['each', 'include', 'without', 'uniq', 'toJSON']) Array.prototype[name] = function () { throw new Error(`Array.prototype.${name} was called`); };
delete Array.prototype.toJSON;
Array.prototype.last = function () { return this[this.length - 1]; };
String.prototype.toJSON = function () { return this.toString(); };
const {define} = customElements;
customElements.define = function (...args) { return define.apply(this, args); };
Object.freeze(Number.prototype);
window.$ = window.jQuery = window.d3 = window.lit = () => { throw new Error('a global was called'); };
window.name = evil;
window.event = undefined;
