// The tree that assistive technology gets, as small plain objects.

const STATES = ['level', 'expanded', 'selected', 'checked', 'pressed', 'focused', 'disabled', 'hidden', 'live', 'orientation', 'roledescription'];

/**
 * Reads the accessibility tree of a page over a DevTools session. Ignored nodes give way to their children.
 * @param {Map<number, object>} [known] what else is to be told of a node, by the id of its element
 * @returns {Promise<{role: string, name: string, description?: string, value?: unknown, states?: object, children?: object[]}>}
 */
export async function accessibilityTree(devtools, known = new Map()) {
  const {nodes} = await devtools.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  return spoken(nodes[0], byId, known)[0];
}

function spoken(node, byId, known) {
  const children = (node.childIds ?? []).flatMap(id => byId.has(id) ? spoken(byId.get(id), byId, known) : []);
  if (node.ignored || node.role?.value === 'InlineTextBox') return children;
  return [trimmed({
    role: node.role?.value ?? '',
    name: node.name?.value ?? '',
    description: node.description?.value || undefined,
    value: node.value?.value,
    states: statesOf(node.properties ?? []),
    ...known.get(node.backendDOMNodeId),
    children: children.length > 0 ? children : undefined,
  })];
}

function statesOf(properties) {
  const states = properties.filter(({name}) => STATES.includes(name)).map(({name, value}) => [name, name === 'roledescription' ? decoded(value.value) : value.value]);
  return states.length > 0 ? Object.fromEntries(states) : undefined;
}

/** Chromium gives the bytes of this one as letters. */
function decoded(text) {
  return /^[\0-\xff]*$/.test(text) ? Buffer.from(text, 'latin1').toString() : text;
}

const trimmed = node => Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined));
