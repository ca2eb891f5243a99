'use strict';
// Stands in for Electron's own `default_app`, which the test runtime lacks: runs the app whose folder is the first argument that is no option.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  console.error('Name the folder of the app to run.');
  app.exit(1);
} else {
  const appPath = path.resolve(folder);
  const manifest = JSON.parse(readFileSync(path.join(appPath, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(appPath);
  require(path.join(appPath, manifest.main));
}
