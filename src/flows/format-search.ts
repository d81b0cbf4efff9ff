/** What the formats say of paths and pages, for whoever looks into archives and folders. Read by import. */
import { formats } from '../formats/all.js';
import { detectFormat } from '../formats/detect.js';
import type { Claim, Search } from '../source/entry.js';
import type { ImportRequest, Progress } from './import-request.js';

export function searchWith(request: ImportRequest, progress: Progress, tell: Search['tell']): Search {
  const { from } = request;
  return {
    options: {
      ...request.opening,
      // A megabyte is a million bytes here, as in the limits.
      onUnpacked: (bytes) => progress('progress.unpacking', Math.floor(bytes / 1e6), null),
    },
    claims: (paths) => claimsOf(paths, from),
    isKnown: (sample) => {
      if (from !== null) return formats.some(({ id, generic }) => id === from && generic === 0);
      return 'format' in detectFormat(sample, formats);
    },
    tell,
  };
}

function claimsOf(paths: readonly string[], from: string | null): readonly Claim[] {
  return formats.flatMap(({ id, bundle, isOnRequest }): Claim[] => {
    const isAsked = from === null ? isOnRequest !== true : from === id;
    const members = isAsked && bundle !== undefined ? bundle.members(paths) : [];
    if (members.length === 0) return [];
    return [{ format: id, members, ...(bundle?.isRepeating === true ? { isRepeating: true } : {}) }];
  });
}
