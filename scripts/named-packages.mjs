/**
 * Packages that are loaded when they are needed. A chunk has only exports that are written out, which those of a CommonJS
 * package are not.
 */
export const namedPackages = {
  name: 'named-packages',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^[a-z@]/ }, ({ kind, path, importer }) =>
      kind === 'dynamic-import' && !importer.includes('node_modules') && !path.startsWith('node:')
        ? { path, namespace: 'package' }
        : undefined,
    );
    esbuild.onLoad({ filter: /.*/, namespace: 'package' }, async ({ path }) => {
      const all = Object.keys(await import(path));
      const names = all.filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default');
      const lines = names.map((name) => `export const ${name} = all.${name};`);
      return {
        contents: `import * as all from ${JSON.stringify(path)};\n${lines.join('\n')}\n${all.includes('default') ? 'export default all.default;' : ''}`,
        resolveDir: esbuild.initialOptions.absWorkingDir,
      };
    });
  },
};
