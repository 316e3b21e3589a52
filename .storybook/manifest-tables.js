// The manifest as Storybook's tables show it. Storybook keeps all of an element's names in one table, where a part named
// `controls` would take the place of the attribute, and knows no methods: so each kind of name is written as one uses it.

/** The manifest with names that tell their kind. */
export function forTables(manifest) {
  return {...manifest, modules: manifest.modules.map(module => ({...module, declarations: module.declarations?.map(declarationForTables)}))};
}

function declarationForTables(declaration) {
  const {members = [], attributes = [], slots = [], cssParts = []} = declaration;
  return {
    ...declaration,
    members: members.map(member => member.kind === 'method' ? methodAsField(member) : withPlainType(member)),
    attributes: attributes.map(withPlainType),
    slots: slots.map(slot => ({...slot, name: slot.name ? `slot="${slot.name}"` : 'without slot'})),
    cssParts: cssParts.map(part => ({...part, name: `::part(${part.name})`})),
  };
}

function methodAsField({name, parameters = [], return: returned, ...method}) {
  return {...method, kind: 'field', name: `${name}(${parameters.map(parameter => parameter.name).join(', ')})`, type: returned?.type};
}

/** What may be missing is of the same type for a table, and gets the control of that type. */
function withPlainType(member) {
  return member.type?.text ? {...member, type: {text: member.type.text.replace(' | undefined', '')}} : member;
}

/** Only attributes are set from a table; what a page calls, hears or styles is only listed. */
export function listOnly({argTypes}) {
  return Object.fromEntries(Object.entries(argTypes).map(([name, argType]) => [name, isSettable(argType) ? argType : listed(name, argType)]));
}

function isSettable({table}) {
  return table?.category === undefined || table.category === 'attributes';
}

function listed(name, argType) {
  const category = name.endsWith(')') && argType.table.category === 'properties' ? 'methods' : argType.table.category;
  return {...argType, control: false, table: {...argType.table, category}};
}
