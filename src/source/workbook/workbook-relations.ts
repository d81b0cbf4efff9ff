/** Relationships of a workbook's parts: which part an id stands for, or which address outside (ECMA-376 part 2, 6.5). */
import type { Parts } from './workbook-parts.js';
import { readXml } from './workbook-xml.js';

export interface Relation {
  readonly id: string;
  /** The last word of its type ('worksheet'): before it, the strict and the transitional standard differ. */
  readonly type: string;
  /** Path of the part from the top of the archive; of an external one the address as it stands. */
  readonly target: string;
}

/** The relationships of a part ('' for the package itself); none when it has no list of them. */
export async function relationsOf(parts: Parts, part: string): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const path = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  if (!parts.has(path)) return [];
  const relations: Relation[] = [];
  let relation = { id: '', type: '', target: '', isExternal: false };
  await readXml(
    { file: parts.file, texts: parts.text(path) },
    {
      open() {
        relation = { id: '', type: '', target: '', isExternal: false };
      },
      attribute(name, value) {
        if (name === 'Id') relation.id = value;
        if (name === 'Type') relation.type = value.slice(value.lastIndexOf('/') + 1);
        if (name === 'Target') relation.target = value;
        if (name === 'TargetMode') relation.isExternal = value === 'External';
      },
      close(name) {
        if (name !== 'Relationship') return;
        const { id, type, target, isExternal } = relation;
        relations.push({ id, type, target: isExternal ? target : resolved(folder, target) });
      },
    },
  );
  return relations;
}

/** Targets are relative to the folder of the part, or absolute. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
