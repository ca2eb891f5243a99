import path from 'node:path';

/** Files are named in kebab-case; a dot separates what kind of file it is (`order-key.test.ts`). */
const fileName = {
  meta: { type: 'problem', schema: [], messages: { name: 'Name files in kebab-case: {{name}}.' } },
  create: (context) => ({
    Program(node) {
      const name = path.basename(context.filename);
      if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(name))
        context.report({ node, messageId: 'name', data: { name } });
    },
  }),
};

/** Node runs the scripts and the demo without a bundler, and it finds a file only by its full name. */
const importExtension = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { extension: 'Write the extension of a relative import: {{source}}.' },
  },
  create(context) {
    const look = (node) => {
      const source = node.source?.value;
      if (typeof source === 'string' && /^\.\.?(\/|$)/.test(source) && path.extname(source) === '') {
        context.report({ node: node.source, messageId: 'extension', data: { source } });
      }
    };
    return {
      ImportDeclaration: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      ImportExpression: look,
    };
  },
};

export const house = { rules: { 'file-name': fileName, 'import-extension': importExtension } };
