/** Loaded before turf in tests (node --require): the clock stands still, and stdout is a terminal where a width is given. */
'use strict';
const { STAGE_NOW, STAGE_COLUMNS } = process.env;

if (STAGE_NOW !== undefined) {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [STAGE_NOW] : parts));
    }
    static now() {
      return new RealDate(STAGE_NOW).getTime();
    }
  };
}
if (STAGE_COLUMNS !== undefined) Object.assign(process.stdout, { isTTY: true, columns: Number(STAGE_COLUMNS) });
