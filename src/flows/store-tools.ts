/** The pure thinking that the store is handed for an import or an undo: it does none of its own. */
import { setImmediate as breath } from 'node:timers/promises';
import { fold, isSameSpace } from '../core/fold.js';
import { joinKeys } from '../core/identify/components.js';
import { previousExport, vanishedWarnings } from '../core/previous-import.js';
import { searchText } from '../core/score/space-words.js';
import type { BringTools } from '../store/imports.js';
import type { UndoTools } from '../store/undo.js';
import type { Progress } from './import-request.js';
import { replacedWarnings } from './replaced-import.js';

/** `id`: the sentence that says what is counted. */
export function undoTools(progress: Progress, id: string): UndoTools {
  return {
    fold,
    isSame: isSameSpace,
    searchText,
    join: joinKeys,
    pause: async (done, total) => {
      progress(id, done, total);
      await breath();
    },
  };
}

/** `replaces`: the import that the new one takes the place of, else null. */
export function bringTools(progress: Progress, replaces: number | null): BringTools {
  return {
    ...undoTools(progress, 'progress.folding'),
    previous: previousExport,
    onVanished: vanishedWarnings,
    onMadeOne: (count) => [{ id: 'import.made-one', values: { count } }],
    replaces,
    onReplaced: replacedWarnings,
  };
}
