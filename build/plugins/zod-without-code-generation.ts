import type { Plugin } from 'vite';

const jitless = /\b(?:core\.)?globalConfig\.jitless\b/g;

/**
 * Fixes zod's `jitless` setting at build time. Set at run time it comes too late: a schema tries
 * `new Function` where it is declared, which the page's content security policy refuses and reports. As a
 * constant it also lets the bundler drop the code generator.
 */
export function zodWithoutCodeGeneration(): Plugin {
  let places = 0;
  return {
    name: 'nabla:zod-without-code-generation',
    transform: {
      filter: { id: /[\\/]zod[\\/]v4[\\/]core[\\/](?:util|schemas)\.js$/ },
      handler(code) {
        return code.replaceAll(jitless, () => {
          places += 1;
          return 'true';
        });
      },
    },
    buildEnd(error) {
      if (!error && places === 0)
        this.error('zod no longer asks for globalConfig.jitless: see how it compiles schemas now.');
    },
  };
}
