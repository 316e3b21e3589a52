// npm run manifest: custom-elements.json, from which come the README's tables, Storybook's controls and editors' hints.

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicMembersOnly()],
};

/** Keeps what a user may rely on: no private, protected or static member, and no event without a name. */
function publicMembersOnly() {
  const returnTypes = new Map();
  return {
    name: 'public-members-only',
    analyzePhase({ts, node}) {
      if (ts.isMethodDeclaration(node) && node.type) returnTypes.set(`${node.parent.name?.text}.${node.name.getText()}`, node.type.getText());
    },
    packageLinkPhase({customElementsManifest}) {
      customElementsManifest.modules.sort((a, b) => a.path < b.path ? -1 : 1);
      for (const {declarations = []} of customElementsManifest.modules) declarations.forEach(declaration => keepPublic(declaration, returnTypes));
    },
  };
}

function keepPublic(declaration, returnTypes) {
  const isHidden = member => (member.privacy ?? 'public') !== 'public' || member.static || member.name.startsWith('#');
  const hidden = new Set(declaration.members?.filter(isHidden).map(member => member.name));
  declaration.members = declaration.members?.filter(member => !hidden.has(member.name));
  declaration.attributes = declaration.attributes?.filter(attribute => !hidden.has(attribute.fieldName));
  declaration.events = declaration.events?.filter(event => event.name && event.name !== 'undefined');
  for (const member of declaration.members ?? []) {
    // A described @returns hides the written type from the analyzer.
    if (member.return?.type && !member.return.type.text) member.return.type.text = returnTypes.get(`${declaration.name}.${member.name}`) ?? 'void';
  }
}
