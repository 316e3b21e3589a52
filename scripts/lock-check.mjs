// Whether npm ci will take package-lock.json. npm install leaves out of the lock whatever platform packages the registry
// lacks, without a word, and npm ci then refuses the lock. Names the packages to pin in "overrides".
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {isMain, root} from './process.mjs';

/** One sentence for each package whose platform packages are not all in the lock. */
export function lockFaults({packages}) {
  return Object.entries(packages).flatMap(([path, {version, optionalDependencies = {}}]) => {
    const missing = Object.keys(optionalDependencies).filter(name => !resolve(packages, path, name));
    return missing.length === 0 ? [] : [`${path} ${version}: the lock lacks ${missing.join(', ')}; pin another version in "overrides"`];
  });
}

/** What `name` means to the package at `path`: its own node_modules first, then those of each folder above. */
function resolve(packages, path, name) {
  const own = packages[`${path ? `${path}/` : ''}node_modules/${name}`];
  if (own || path === '') return own;
  return resolve(packages, path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name);
}

if (isMain(import.meta.url)) {
  const faults = lockFaults(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  if (faults.length > 0) console.error(faults.join('\n'));
  process.exitCode = faults.length > 0 ? 1 : 0;
}
