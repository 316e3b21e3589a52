// Bytes of what a page keeps: objects, closures, lists and texts. The engine's own compiled code, which comes and goes as it likes and is
// most of what the size of the heap changes by, is not among them, nor are nodes, which are counted elsewhere.
const KEPT = new Set(['object', 'closure', 'array', 'string', 'concatenated string', 'sliced string', 'number', 'symbol', 'bigint', 'regexp']);

/** Of a page, by a session of its developer tools. */
export async function keptBytes(devtools) {
  const chunks = [];
  const keep = ({chunk}) => chunks.push(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await devtools.send('HeapProfiler.takeHeapSnapshot', {reportProgress: false});
  devtools.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const {snapshot: {meta: {node_fields: fields, node_types: [types]}}, nodes} = JSON.parse(chunks.join(''));
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) if (KEPT.has(types[nodes[at + type]])) bytes += nodes[at + size];
  return bytes;
}
