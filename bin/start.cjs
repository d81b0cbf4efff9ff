/** `npm start` and `npm test`: checks Node, then installs and builds what is missing; old syntax, so that an old Node can read it. */
'use strict';
var complaint = require('./node-version.cjs').complaint(process.version, process.platform);

if (complaint === null) {
  require('./prepare.cjs').start(process.argv.slice(2));
} else {
  process.stderr.write(complaint);
  process.exitCode = 1;
}
