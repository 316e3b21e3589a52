// npm run manifest: custom-elements.json, from which come the README's tables, Storybook's controls and editors' hints.

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicMembersOnly()],
};

/** Keeps what a user may rely on: no private, protected or static member, and nothing of modules that declare no element. */
function publicMembersOnly() {
  return {
    name: 'public-members-only',
    packageLinkPhase({customElementsManifest}) {
      for (const module of customElementsManifest.modules) for (const declaration of module.declarations ?? []) keepPublic(declaration);
      customElementsManifest.modules.sort((a, b) => a.path < b.path ? -1 : 1);
    },
  };
}

function keepPublic(declaration) {
  if (!declaration.members) return;
  const hidden = declaration.members.filter(member => (member.privacy ?? 'public') !== 'public' || member.static || member.name.startsWith('#'));
  const hiddenNames = new Set(hidden.map(member => member.name));
  declaration.members = declaration.members.filter(member => !hiddenNames.has(member.name));
  declaration.attributes = declaration.attributes?.filter(attribute => !hiddenNames.has(attribute.fieldName));
}
